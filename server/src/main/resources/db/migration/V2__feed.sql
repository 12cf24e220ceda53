-- The change feed: every change of a company's data has the next number of that company.
-- company_feed is a directory (a company and a number, nothing else), so that one query tells who moved.
create table company_feed (
  company_id bigint primary key references company (id),
  last_seq bigint not null
) with (fillfactor = 50);

create table change (
  company_id bigint not null,
  seq bigint not null,
  kind text collate "C" not null,
  channel_id bigint,
  conversation_id bigint,
  message_id bigint,
  user_id bigint,
  at timestamptz not null,
  primary key (company_id, seq)
);

create table follower_place (
  company_id bigint not null,
  follower text collate "C" not null,
  seq bigint not null,
  primary key (company_id, follower)
) with (fillfactor = 50);
