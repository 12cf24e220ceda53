-- What becomes of an attachment's bytes: waiting for its provider, kept in the file store by their hash, or refused with a
-- sentence about why.
create table media (
  company_id bigint not null,
  attachment_id bigint not null,
  message_id bigint not null,
  conversation_id bigint not null,
  channel_id bigint not null,
  state text collate "C" not null check (state in ('waiting', 'kept', 'refused')),
  hash text collate "C",
  type text collate "C",
  size bigint,
  thumbnail_hash text collate "C",
  thumbnail_type text collate "C",
  -- Of the thumbnail.
  width integer,
  height integer,
  problem text,
  due_at timestamptz,
  attempts integer not null,
  fence bigint not null,
  created_at timestamptz not null,
  primary key (company_id, attachment_id),
  foreign key (company_id, attachment_id) references attachment (company_id, id) on delete cascade,
  check ((state = 'kept') = (hash is not null)),
  check ((state = 'waiting') = (due_at is not null))
);
create index media_due on media (company_id, due_at) where due_at is not null;
create index media_of_conversation on media (company_id, conversation_id);
create index media_of_message on media (company_id, message_id);
create index media_of_file on media (company_id, hash) where hash is not null;
create index media_of_thumbnail on media (company_id, thumbnail_hash) where thumbnail_hash is not null;
select use_company('media');

-- Contents of the file store to be looked at: about to be stored, or left by somebody. Those that nothing refers to by
-- then go. Nothing is stored under a hash that is just going.
create table media_leftover (
  company_id bigint not null,
  hash text collate "C" not null,
  look_at timestamptz not null,
  going boolean not null,
  primary key (company_id, hash)
);
create index media_leftover_due on media_leftover (company_id, look_at);
select use_company('media_leftover');

create function companies_with_media(queue text) returns table (company_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct m.company_id from media m where queue = 'waiting' and m.due_at is not null
  union
  select distinct l.company_id from media_leftover l where queue = 'leftovers'
$$;
revoke all on function companies_with_media(text) from public;
