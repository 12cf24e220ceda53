-- Since when a customer waits for an answer; a reply ends it. Kept while closed, since reopening by hand is an undo.
alter table conversation add column waiting_since timestamptz;
update conversation c set waiting_since = waiting.since
from (
  select m.company_id, m.conversation_id, min(m.created_at) since
  from message m
  where m.direction = 'in' and m.no > coalesce((
    select max(answer.no) from message answer
    where answer.company_id = m.company_id and answer.conversation_id = m.conversation_id
      and answer.direction = 'out' and answer.kind not in ('system', 'note')), 0)
  group by m.company_id, m.conversation_id
) waiting
where c.company_id = waiting.company_id and c.id = waiting.conversation_id and c.status = 'open';

-- One for each order of a list, so that a page of it is a walk along an index.
create index conversation_waiting on conversation (company_id, channel_id, waiting_since, id)
  where status = 'open' and assignee_id is null and waiting_since is not null;
create index conversation_waiting_for on conversation (company_id, channel_id, assignee_id, waiting_since, id)
  where status = 'open' and assignee_id is not null and waiting_since is not null;
create index conversation_window on conversation (company_id, channel_id, window_opened_at, id)
  where window_opened_at is not null;
create index conversation_closed_of on conversation (company_id, channel_id, assignee_id, sorted_at desc, id desc)
  where status = 'closed' and assignee_id is not null;
create index conversation_closed_of_nobody on conversation (company_id, channel_id, sorted_at desc, id desc)
  where status = 'closed' and assignee_id is null;
-- 'Assigned to others' is merged from the lists of the others.
drop index conversation_assigned_latest;

-- Words of messages and of names. An id begins with the time of its making: without its last 53 bits it is a span of
-- 25 days, so that a search begins with the newest and stops when it has enough, however common the word is.
create index message_words on message using gin (company_id, (id >> 53), to_tsvector('simple', text))
  where text is not null;
create index participant_search_beginnings on participant_search
  using gin (company_id, (conversation_id >> 53), to_tsvector('simple', words));

create function messages_saying(text, bigint[], bigint[], integer)
returns table (conversation_id bigint, message_id bigint)
language sql stable security definer set search_path = public as $$
  select found.conversation_id, found.id from unnest($3) with ordinality as span (number, age)
  cross join lateral (
    select m.conversation_id, m.id from message m
    where m.company_id = nullif(current_setting('app.company_id', true), '')::bigint
      and m.id >> 53 = span.number and m.text is not null
      and to_tsvector('simple', m.text) @@ to_tsquery('simple', $1) and m.channel_id = any ($2)
    limit $4
  ) found limit $4
$$;
revoke all on function messages_saying(text, bigint[], bigint[], integer) from public;

create function conversations_beginning(text, bigint[], bigint[], integer) returns table (conversation_id bigint)
language sql stable security definer set search_path = public as $$
  select found.conversation_id from unnest($3) with ordinality as span (number, age)
  cross join lateral (
    select s.conversation_id from participant_search s
    where s.company_id = nullif(current_setting('app.company_id', true), '')::bigint
      and s.conversation_id >> 53 = span.number
      and to_tsvector('simple', s.words) @@ to_tsquery('simple', $1) and s.channel_id = any ($2)
    limit $4
  ) found limit $4
$$;
revoke all on function conversations_beginning(text, bigint[], bigint[], integer) from public;
