-- Channels that need attention, each for as long as it does, and when its owner is to be told; null once they were.
create table channel_trouble (
  company_id bigint not null,
  channel_id bigint not null,
  since timestamptz not null,
  due_at timestamptz,
  attempts integer not null,
  primary key (company_id, channel_id),
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade
);
create index channel_trouble_due on channel_trouble (company_id, due_at) where due_at is not null;
select use_company('channel_trouble');

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
  union
  select distinct c.company_id from channel c where queue = 'checks' and c.check_due_at <= now()
  union
  select distinct t.company_id from channel_trouble t where queue = 'troubles' and t.due_at is not null
$$;
