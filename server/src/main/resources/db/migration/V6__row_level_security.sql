-- The second belt: the application's role sees the rows of the transaction's company and no others.
-- Not forced on the owner, who runs these migrations and owns the listed function below.
create function use_company(table_name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format(
    'create policy company on %s using (company_id = nullif(current_setting(''app.company_id'', true), '''')::bigint)'
    || ' with check (company_id = nullif(current_setting(''app.company_id'', true), '''')::bigint)', table_name);
end $$;

select use_company(t::regclass) from unnest(array[
  'app_user', 'session', 'api_token', 'availability', 'availability_change',
  'change', 'follower_place', 'channel', 'channel_share',
  'conversation', 'conversation_total', 'message', 'attachment', 'read_position',
  'intake_call', 'intake_event', 'outbox']) t;

-- The first step of claiming work: which companies have some. It tells ids and nothing else.
create function companies_with_work(queue text) returns table (company_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct c.company_id from intake_call c where queue = 'intake'
  union
  select distinct o.company_id from outbox o where queue = 'outbox'
  union
  select distinct e.company_id from intake_event e where queue = 'waiting' and e.waits_for is not null
$$;
revoke all on function companies_with_work(text) from public;
