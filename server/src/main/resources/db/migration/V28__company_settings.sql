-- Who changed what of the settings and of who gets in, from where. What it says it says as it was then: names are copied.
-- The program's role adds and reads only (afterMigrate); the function below is the one way by which anything goes.
create table audit_entry (
  company_id bigint not null references company (id),
  id bigint not null,
  at timestamptz not null,
  kind text collate "C" not null,
  actor_id bigint,
  actor_name text,
  address text,
  subject_id bigint,
  subject_name text,
  changes jsonb not null,
  primary key (company_id, id)
);
create index audit_entry_by_time on audit_entry (company_id, at desc, id desc);
create index audit_entry_of_actor on audit_entry (company_id, actor_id, at desc, id desc);
create index audit_entry_of_kind on audit_entry (company_id, kind, at desc, id desc);
select use_company('audit_entry');

-- Takes some of the transaction's company away that are older than that time, and never any of the last two years.
create function forget_audit_entries(older_than timestamptz, at_most integer) returns integer
language plpgsql security definer set search_path = public as $$
declare
  gone integer;
begin
  delete from audit_entry
  where company_id = nullif(current_setting('app.company_id', true), '')::bigint and id in (
    select e.id from audit_entry e
    where e.company_id = nullif(current_setting('app.company_id', true), '')::bigint
      and e.at < least(older_than, now() - interval '2 years')
    order by e.at limit at_most);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function forget_audit_entries(timestamptz, integer) from public;

-- People who may join, until they do; of each address the latest invitation is good.
create table invitation (
  company_id bigint not null,
  id bigint not null,
  token_hash bytea not null,
  email text collate "C" not null,
  role text collate "C" not null check (role in ('admin', 'regular')),
  invited_by bigint not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, token_hash),
  unique (company_id, email),
  foreign key (company_id, invited_by) references app_user (company_id, id)
);
select use_company('invitation');

-- Links by which users give themselves another password; of each user the latest is good.
create table password_reset (
  company_id bigint not null,
  user_id bigint not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (company_id, user_id),
  unique (company_id, token_hash),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
select use_company('password_reset');

-- By what and from where a session was used last.
alter table session
  add column user_agent text,
  add column address text;

-- When a user was at a screen last; it outlives their sessions.
create table user_seen (
  company_id bigint not null,
  user_id bigint not null,
  at timestamptz not null,
  primary key (company_id, user_id),
  foreign key (company_id, user_id) references app_user (company_id, id)
) with (fillfactor = 50);
select use_company('user_seen');
insert into user_seen (company_id, user_id, at)
select company_id, user_id, max(last_seen_at) from session group by company_id, user_id;

-- Codes of an authenticator app, from the moment in which a first code showed that the user has it. The secret is
-- encrypted; no code of the last used step or before it is taken.
create table two_step (
  company_id bigint not null,
  user_id bigint not null,
  secret bytea not null,
  on_since timestamptz,
  last_step bigint not null,
  primary key (company_id, user_id),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
select use_company('two_step');

-- Those that were not used yet.
create table recovery_code (
  company_id bigint not null,
  user_id bigint not null,
  code_hash bytea not null,
  primary key (company_id, user_id, code_hash),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
select use_company('recovery_code');
