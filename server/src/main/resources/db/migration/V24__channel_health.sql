-- When a channel was last asked about at its provider, and what it said if not that all is well. Secrets that were replaced
-- stay good for calls that come in until that time.
alter table channel
  add column checked_at timestamptz,
  add column check_problem text,
  add column old_secrets bytea,
  add column old_secrets_until timestamptz;

-- How many events of a channel ever came in, counted as they are written down: beside it what became of each is counted.
create table intake_total (
  company_id bigint not null,
  channel_id bigint not null,
  received bigint not null,
  primary key (company_id, channel_id)
) with (fillfactor = 50);
select use_company('intake_total');
insert into intake_total (company_id, channel_id, received)
select company_id, channel_id, count(*) from intake_event group by company_id, channel_id;

-- With the state, so that counting them reads no bytes of events.
drop index intake_event_of_channel;
create index intake_event_of_channel on intake_event (company_id, channel_id, id desc) include (state);

create index message_to_channel on message (company_id, channel_id, created_at desc)
  where direction = 'out' and kind in ('text', 'attachments');

-- Users who ask for account-settings access, until an admin answers.
create table access_request (
  company_id bigint not null,
  id bigint not null,
  user_id bigint not null,
  at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, user_id),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
select use_company('access_request');
