-- When its provider is to be asked about a channel the next time.
alter table channel add column check_due_at timestamptz;
update channel set check_due_at = now();
create index channel_check_due on channel (company_id, check_due_at) where removed_at is null;

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
$$;
