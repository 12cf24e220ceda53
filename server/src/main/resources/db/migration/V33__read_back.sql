-- How far the list that a channel's provider keeps of messages has been read: all that came before since is known. A long
-- list is read in parts, from its end; until is where the next part ends, and next_since what since will then be.
create table read_back (
  company_id bigint not null,
  channel_id bigint not null,
  since timestamptz not null,
  until timestamptz,
  next_since timestamptz,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null,
  primary key (company_id, channel_id),
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade,
  check ((until is null) = (next_since is null))
);
select use_company('read_back');

-- When Parley, on whatever node, could last take calls, and when it last could again after it could not.
create table pulse (
  id integer primary key check (id = 1),
  at timestamptz not null,
  back_at timestamptz not null
);

create function companies_to_read_back(kinds text[], at timestamptz) returns table (company_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct c.company_id
  from channel c left join read_back r on r.company_id = c.company_id and r.channel_id = c.id
  where c.removed_at is null and c.health = 'ok' and c.provider = any (kinds)
    and (r.channel_id is null or r.due_at <= companies_to_read_back.at
      or r.asked_at < (select p.back_at from pulse p))
$$;
revoke all on function companies_to_read_back(text[], timestamptz) from public;
