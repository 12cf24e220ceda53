-- Only companies with something that is due: whoever waits for minutes costs no transaction a second.
drop function companies_with_work(text);
create function companies_with_work(queue text, at timestamptz) returns table (company_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct c.company_id from intake_call c where queue = 'intake'
  union
  select distinct o.company_id from outbox o
  where queue = 'outbox' and o.state <> 'sending' and o.due_at <= at
  union
  select distinct o.company_id from outbox o
  where queue = 'abandoned' and o.state = 'sending' and coalesce(o.lease_until, at) <= at
  union
  select distinct e.company_id from intake_event e where queue = 'waiting' and e.waits_for is not null
  union
  select distinct p.company_id from profile_check p where queue = 'profiles' and p.due_at <= at
  union
  select distinct n.company_id from notification_pace n where queue = 'notifications' and n.due_at <= at
  union
  select distinct j.company_id from push_job j where queue = 'push' and j.due_at <= at
  union
  select distinct m.company_id from mail_job m where queue = 'mail' and m.due_at <= at
  union
  select distinct c.company_id from channel c where queue = 'checks' and c.check_due_at <= now()
  union
  select distinct t.company_id from channel_trouble t where queue = 'troubles' and t.due_at <= at
$$;
revoke all on function companies_with_work(text, timestamptz) from public;

drop function companies_with_media(text);
create function companies_with_media(queue text, at timestamptz) returns table (company_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct m.company_id from media m where queue = 'waiting' and m.due_at <= at
  union
  select distinct l.company_id from media_leftover l where queue = 'leftovers' and l.look_at <= at
  union
  select distinct u.company_id from upload u where queue = 'uploads'
$$;
revoke all on function companies_with_media(text, timestamptz) from public;
