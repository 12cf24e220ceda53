-- One channel and one participant: one thread for ever. The row holds all that a list shows.
create table conversation (
  company_id bigint not null references company (id),
  id bigint not null,
  channel_id bigint not null,
  participant_address text collate "C" not null,
  participant_name text,
  participant_avatar_url text,
  status text collate "C" not null check (status in ('open', 'closed')),
  assignee_id bigint,
  -- The order inside a section: latest activity while open, the time of closing when closed.
  sorted_at timestamptz not null,
  last_activity_at timestamptz not null,
  closed_at timestamptz,
  -- The provider's time of the customer's last action that opens the reply window.
  window_opened_at timestamptz,
  -- Numbers of the latest message by arrival, of inbound new messages, and of the latest place in the thread.
  last_no integer not null,
  inbound_count integer not null,
  last_inbound_at timestamptz,
  last_place_at timestamptz,
  last_message jsonb,
  delivered_until timestamptz,
  read_until timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, channel_id, participant_address),
  foreign key (company_id, channel_id) references channel (company_id, id),
  foreign key (company_id, assignee_id) references app_user (company_id, id)
) with (fillfactor = 70);
create index conversation_unassigned on conversation (company_id, channel_id, sorted_at desc, id desc)
  where status = 'open' and assignee_id is null;
create index conversation_assigned on conversation (company_id, channel_id, assignee_id, sorted_at desc, id desc)
  where status = 'open' and assignee_id is not null;
create index conversation_assigned_latest on conversation (company_id, channel_id, sorted_at desc, id desc)
  where status = 'open' and assignee_id is not null;
create index conversation_closed on conversation (company_id, channel_id, sorted_at desc, id desc)
  where status = 'closed';
create index conversation_last_inbound on conversation (company_id, channel_id, last_inbound_at desc);

-- Totals of the sections, kept with every move; an assignee of 0 is nobody.
create table conversation_total (
  company_id bigint not null,
  channel_id bigint not null,
  status text collate "C" not null,
  assignee_id bigint not null,
  total bigint not null,
  primary key (company_id, channel_id, status, assignee_id),
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade
) with (fillfactor = 50);

create table message (
  company_id bigint not null,
  id bigint not null,
  conversation_id bigint not null,
  channel_id bigint not null,
  -- Its number by arrival in the conversation, and its place in the thread (ties by number).
  no integer not null,
  place_at timestamptz not null,
  -- How many new messages of the customer had arrived, this one included: read positions are such numbers.
  inbound_no integer not null,
  direction text collate "C" not null check (direction in ('in', 'out')),
  kind text collate "C" not null
    check (kind in ('text', 'attachments', 'location', 'reaction', 'system', 'note', 'unsupported')),
  status text collate "C" not null
    check (status in ('received', 'queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'uncertain')),
  text text,
  author_id bigint,
  author_name text,
  client_id text collate "C",
  provider_message_id text collate "C",
  provider_at timestamptz,
  reply_to_id bigint,
  late boolean not null,
  edited_at timestamptz,
  removed_at timestamptz,
  error_code text collate "C",
  error_detail text,
  extra jsonb,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade,
  foreign key (company_id, author_id) references app_user (company_id, id)
) with (fillfactor = 90);
create unique index message_place on message (company_id, conversation_id, place_at desc, no desc);
-- Ours that may still hear of delivery or reading.
create index message_on_its_way on message (company_id, conversation_id, no)
  where direction = 'out' and provider_message_id is not null and status <> 'read';
create unique index message_client on message (company_id, conversation_id, client_id) where client_id is not null;
create unique index message_provider on message (company_id, channel_id, provider_message_id)
  where provider_message_id is not null;

create table attachment (
  company_id bigint not null,
  id bigint not null,
  message_id bigint not null,
  position integer not null,
  kind text collate "C" not null
    check (kind in ('image', 'audio', 'video', 'file', 'sticker', 'contact', 'share')),
  name text,
  mime_type text,
  size bigint,
  provider_url text,
  primary key (company_id, id),
  foreign key (company_id, message_id) references message (company_id, id) on delete cascade
);
create index attachment_of_message on attachment (company_id, message_id, position);

create table read_position (
  company_id bigint not null,
  user_id bigint not null,
  conversation_id bigint not null,
  inbound_no integer not null,
  read_at timestamptz not null,
  primary key (company_id, user_id, conversation_id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade,
  foreign key (company_id, user_id) references app_user (company_id, id)
);
create index read_position_of_conversation on read_position (company_id, conversation_id);
