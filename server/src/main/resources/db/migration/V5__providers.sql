-- A provider's call as it came: stored before it is answered, gone once it is split into its events.
create table intake_call (
  company_id bigint not null,
  id bigint generated always as identity,
  channel_id bigint not null,
  received_at timestamptz not null,
  content_type text,
  signature text,
  body bytea not null,
  primary key (company_id, id)
);

-- One row for each event of a call. The key is known for ever, also after the event's bytes are gone.
create table intake_event (
  company_id bigint not null,
  id bigint not null,
  channel_id bigint not null,
  received_at timestamptz not null,
  state text collate "C" not null
    check (state in ('received', 'applied', 'duplicate', 'ignored', 'set-aside')),
  kind text collate "C" not null,
  reason text,
  conversation_id bigint,
  dedupe_key bytea,
  -- The provider's id of a message that has not come yet: the event is applied when it does.
  waits_for text collate "C",
  body bytea,
  primary key (company_id, id)
);
create unique index intake_event_once on intake_event (company_id, channel_id, dedupe_key)
  where dedupe_key is not null;
create index intake_event_of_channel on intake_event (company_id, channel_id, id desc);
create index intake_event_set_aside on intake_event (company_id, channel_id, id desc) where state = 'set-aside';
create index intake_event_waiting on intake_event (company_id, channel_id, waits_for) where waits_for is not null;
create index intake_event_of_conversation on intake_event (company_id, conversation_id)
  where conversation_id is not null;

-- One applier at a time for a company: whoever holds this row's lock.
create table intake_lane (
  company_id bigint primary key references company (id)
);

-- Signed calls of an operator's own app for accounts that nobody has connected.
create table unknown_account_call (
  id bigint generated always as identity primary key,
  provider text collate "C" not null,
  account text collate "C",
  received_at timestamptz not null,
  body bytea not null
);

-- Replies on their way out. A row lives from the reply's acceptance to the provider's answer.
create table outbox (
  company_id bigint not null,
  message_id bigint not null,
  channel_id bigint not null,
  conversation_id bigint not null,
  no integer not null,
  -- checking: of unknown outcome, to be looked up at the provider; holds nobody up.
  state text collate "C" not null check (state in ('ready', 'sending', 'checking')),
  due_at timestamptz not null,
  attempts integer not null,
  lease_until timestamptz,
  fence bigint not null,
  created_at timestamptz not null,
  primary key (company_id, message_id),
  foreign key (company_id, message_id) references message (company_id, id) on delete cascade
);
create index outbox_due on outbox (company_id, due_at);
create index outbox_of_conversation on outbox (company_id, conversation_id, no);
