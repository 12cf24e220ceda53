-- Companies and the directories that answer "which company" before a company is known.
create table company (
  id bigint primary key,
  name text not null,
  created_at timestamptz not null
);

create table app_user (
  company_id bigint not null references company (id),
  id bigint not null,
  name text not null,
  email text collate "C" not null,
  password_hash text collate "C" not null,
  role text collate "C" not null check (role in ('admin', 'regular')),
  active boolean not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, email)
);

-- Sign-in knows an e-mail address only. Written with the user, in the same transaction.
create table sign_in_route (
  email text collate "C" not null,
  company_id bigint not null,
  user_id bigint not null,
  primary key (email, company_id)
);

create table session (
  company_id bigint not null,
  token_hash bytea not null,
  user_id bigint not null,
  csrf_token text collate "C" not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (company_id, token_hash),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
create index session_of_user on session (company_id, user_id);

create table api_token (
  company_id bigint not null,
  id bigint not null,
  token_hash bytea not null,
  user_id bigint not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (company_id, id),
  unique (company_id, token_hash),
  foreign key (company_id, user_id) references app_user (company_id, id)
);

create table setup_link (
  token_hash bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);

create table availability (
  company_id bigint not null,
  user_id bigint not null,
  available boolean not null,
  since timestamptz not null,
  primary key (company_id, user_id),
  foreign key (company_id, user_id) references app_user (company_id, id)
);

create table availability_change (
  company_id bigint not null,
  id bigint not null,
  user_id bigint not null,
  available boolean not null,
  at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, user_id) references app_user (company_id, id)
);
