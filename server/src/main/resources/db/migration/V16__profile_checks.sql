-- Participants whose provider is to be asked what they are called, and when it was asked last. A row without due_at
-- waits for nothing; the reason says why the last answer held no name.
create table profile_check (
  company_id bigint not null,
  conversation_id bigint not null,
  channel_id bigint not null,
  due_at timestamptz,
  asked_at timestamptz,
  attempts integer not null,
  reason text,
  primary key (company_id, conversation_id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
create index profile_check_due on profile_check (company_id, due_at) where due_at is not null;
select use_company('profile_check');

create or replace function companies_with_work(queue text) returns table (company_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct c.company_id from intake_call c where queue = 'intake'
  union
  select distinct o.company_id from outbox o where queue = 'outbox'
  union
  select distinct e.company_id from intake_event e where queue = 'waiting' and e.waits_for is not null
  union
  select distinct p.company_id from profile_check p where queue = 'profiles' and p.due_at is not null
$$;
