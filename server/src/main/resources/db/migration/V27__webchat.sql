-- How the team reaches a participant elsewhere, such as the email address that a visitor left.
alter table conversation add column participant_contact text;

-- Visitors of the companies' web sites: known by a secret in their browser, of which the hash is kept, or by the subject that
-- the site itself signs for. What they got and read is a position among their lines.
create table webchat_visitor (
  company_id bigint not null,
  id bigint not null,
  channel_id bigint not null,
  secret_hash bytea,
  subject text collate "C",
  name text,
  email text,
  -- Whether the team was told of the email address.
  email_told boolean not null default false,
  last_position bigint not null default 0,
  last_at timestamptz,
  delivered_position bigint not null default 0,
  read_position bigint not null default 0,
  created_at timestamptz not null,
  primary key (company_id, id),
  check ((secret_hash is null) <> (subject is null))
);
create unique index webchat_visitor_of_subject on webchat_visitor (company_id, channel_id, subject)
  where subject is not null;
create index webchat_visitor_of_channel on webchat_visitor (company_id, channel_id);
select use_company('webchat_visitor');

create table webchat_session (
  company_id bigint not null,
  token_hash bytea not null,
  visitor_id bigint not null,
  expires_at timestamptz not null,
  primary key (company_id, token_hash),
  foreign key (company_id, visitor_id) references webchat_visitor (company_id, id) on delete cascade
);
create index webchat_session_of_visitor on webchat_session (company_id, visitor_id, expires_at);
select use_company('webchat_session');

-- What stands in a visitor's window: their own words and the team's. The reference is the visitor's own id of a message, or
-- our id of a reply; positions are given under the lock of the visitor's row, so their order is the order of commits.
create table webchat_line (
  company_id bigint not null,
  visitor_id bigint not null,
  position bigint not null,
  by_team boolean not null,
  reference text collate "C" not null,
  text text not null,
  author text,
  at timestamptz not null,
  primary key (company_id, visitor_id, position),
  unique (company_id, visitor_id, by_team, reference),
  foreign key (company_id, visitor_id) references webchat_visitor (company_id, id) on delete cascade
);
select use_company('webchat_line');
