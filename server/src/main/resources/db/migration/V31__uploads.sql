-- Files that a user is about to send, kept in the file store; gone when they are sent, or after a day.
create table upload (
  company_id bigint not null,
  id bigint not null,
  user_id bigint not null,
  channel_id bigint not null,
  name text,
  hash text collate "C" not null,
  type text collate "C" not null,
  size bigint not null,
  thumbnail_hash text collate "C",
  thumbnail_type text collate "C",
  width integer,
  height integer,
  created_at timestamptz not null,
  primary key (company_id, id)
);
create index upload_of_file on upload (company_id, hash);
create index upload_of_thumbnail on upload (company_id, thumbnail_hash) where thumbnail_hash is not null;
create index upload_age on upload (company_id, created_at);
select use_company('upload');

create or replace function companies_with_media(queue text) returns table (company_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct m.company_id from media m where queue = 'waiting' and m.due_at is not null
  union
  select distinct l.company_id from media_leftover l where queue = 'leftovers'
  union
  select distinct u.company_id from upload u where queue = 'uploads'
$$;
