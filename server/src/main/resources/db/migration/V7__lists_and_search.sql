-- Names and addresses of participants, in lower case, apart from the conversation's own row: that one is written
-- with every message, and an index of parts of words is dear to write.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table participant_search (
  company_id bigint not null,
  conversation_id bigint not null,
  channel_id bigint not null,
  words text collate "C" not null,
  primary key (company_id, conversation_id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
create index participant_search_words on participant_search using gin (company_id, words gin_trgm_ops);
select use_company('participant_search');

insert into participant_search (company_id, conversation_id, channel_id, words)
select company_id, id, channel_id, lower(coalesce(participant_name, '')) || chr(10) || lower(participant_address)
from conversation;

-- LIKE does not get its index under row-level security, so this looks past it, bound to the company by hand.
create function conversations_named(text, bigint[], integer) returns table (conversation_id bigint)
language sql stable security definer set search_path = public as $$
  select s.conversation_id from participant_search s
  where s.company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and s.words like $1 and s.channel_id = any ($2) limit $3
$$;
revoke all on function conversations_named(text, bigint[], integer) from public;

-- 'Assigned to others' looks at the assignee: without it in this index the planner reads the whole of the other one.
drop index conversation_assigned_latest;
create index conversation_assigned_latest on conversation (company_id, channel_id, sorted_at desc, id desc)
  include (assignee_id) where status = 'open' and assignee_id is not null;
