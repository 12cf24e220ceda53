-- What each user wants to be told of, and by what. Everybody has four rows, so that whom an event concerns is found by
-- what is switched on, and costs nothing for those who switched it off.
create table notification_choice (
  company_id bigint not null,
  user_id bigint not null,
  event text collate "C" not null check (event in ('mine', 'others', 'unassigned', 'assigned')),
  desktop boolean not null,
  email boolean not null,
  primary key (company_id, user_id, event),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
create index notification_choice_wanted on notification_choice (company_id, event, user_id) where desktop or email;
select use_company('notification_choice');
insert into notification_choice (company_id, user_id, event, desktop, email)
select u.company_id, u.id, e.event, e.desktop, e.email
from app_user u cross join (values
  ('mine', true, true), ('others', false, false), ('unassigned', true, false), ('assigned', true, true)
) e (event, desktop, email);

-- The ledger: for each event, user and transport what became of it. A device of 0 is none in particular.
create table notification (
  company_id bigint not null,
  id bigint not null,
  user_id bigint not null,
  at timestamptz not null,
  event text collate "C" not null check (event in ('mine', 'others', 'unassigned', 'assigned')),
  conversation_id bigint not null,
  message_id bigint not null,
  transport text collate "C" not null check (transport in ('desktop', 'push', 'email')),
  device_id bigint not null,
  outcome text collate "C" not null check (outcome in ('sent', 'held', 'skipped', 'failed')),
  reason text collate "C",
  detail text,
  primary key (company_id, id),
  unique (company_id, message_id, user_id, transport, device_id),
  foreign key (company_id, user_id) references app_user (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
) with (fillfactor = 90);
create index notification_of_user on notification (company_id, user_id, at desc, id desc);
create index notification_of_conversation on notification (company_id, conversation_id);
create index notification_age on notification (company_id, at);
create index notification_held on notification (company_id, user_id, conversation_id, transport)
  where outcome = 'held';
select use_company('notification');

-- What a user's screens show of a conversation, and what waits until they may be told of it again.
create table notification_pace (
  company_id bigint not null,
  user_id bigint not null,
  conversation_id bigint not null,
  shown boolean not null,
  quiet_until timestamptz not null,
  waiting integer not null,
  latest_message_id bigint not null,
  due_at timestamptz,
  primary key (company_id, user_id, conversation_id),
  foreign key (company_id, user_id) references app_user (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
) with (fillfactor = 70);
create index notification_pace_of_conversation on notification_pace (company_id, conversation_id);
create index notification_pace_due on notification_pace (company_id, due_at) where due_at is not null;
create index notification_pace_age on notification_pace (company_id, quiet_until);
select use_company('notification_pace');

-- Whoever told of nothing before is not told of the past.
insert into follower_place (company_id, follower, seq)
select company_id, 'notifications', last_seq from company_feed;

-- The key pair by which push services know this installation; the private one is encrypted. One for all companies, since
-- a browser subscribes for one.
create table push_identity (
  id integer primary key check (id = 1),
  public_key text not null,
  secret bytea not null
);

-- Browsers that are told by Web Push; their keys are encrypted.
create table push_device (
  company_id bigint not null,
  id bigint not null,
  user_id bigint not null,
  endpoint text collate "C" not null,
  keys bytea not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  error_at timestamptz,
  error_detail text,
  primary key (company_id, id),
  unique (company_id, endpoint),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
create index push_device_of_user on push_device (company_id, user_id, id);
select use_company('push_device');

-- What a device is to be sent of a conversation: later news take the place of what still waits.
create table push_job (
  company_id bigint not null,
  device_id bigint not null,
  conversation_id bigint not null,
  user_id bigint not null,
  notification_id bigint not null,
  message_id bigint not null,
  count integer not null,
  due_at timestamptz not null,
  attempts integer not null,
  fence bigint not null,
  primary key (company_id, device_id, conversation_id),
  foreign key (company_id, device_id) references push_device (company_id, id) on delete cascade,
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
) with (fillfactor = 70);
create index push_job_due on push_job (company_id, due_at);
create index push_job_of_conversation on push_job (company_id, conversation_id);
select use_company('push_job');

-- What is to be mailed to a user of a conversation: its new messages when it is quiet, or that it was given to them.
-- A digest waits for the end of an hour in which they got many mails, and goes with all others that do.
create table mail_job (
  company_id bigint not null,
  user_id bigint not null,
  conversation_id bigint not null,
  assigned boolean not null,
  first_no integer not null,
  message_id bigint not null,
  latest_at timestamptz not null,
  due_at timestamptz not null,
  digest boolean not null,
  attempts integer not null,
  fence bigint not null,
  primary key (company_id, user_id, conversation_id, assigned),
  foreign key (company_id, user_id) references app_user (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
) with (fillfactor = 70);
create index mail_job_due on mail_job (company_id, due_at);
create index mail_job_of_conversation on mail_job (company_id, conversation_id);
select use_company('mail_job');

-- How many mails a user got since when; counted anew after an hour.
create table mail_count (
  company_id bigint not null,
  user_id bigint not null,
  since timestamptz not null,
  mails integer not null,
  primary key (company_id, user_id),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
select use_company('mail_count');

create or replace function companies_with_work(queue text) returns table (company_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct c.company_id from intake_call c where queue = 'intake'
  union
  select distinct o.company_id from outbox o where queue = 'outbox'
  union
  select distinct e.company_id from intake_event e where queue = 'waiting' and e.waits_for is not null
  union
  select distinct p.company_id from profile_check p where queue = 'profiles' and p.due_at is not null
  union
  select distinct n.company_id from notification_pace n where queue = 'notifications' and n.due_at is not null
  union
  select distinct j.company_id from push_job j where queue = 'push'
  union
  select distinct m.company_id from mail_job m where queue = 'mail'
$$;
