create table channel (
  company_id bigint not null references company (id),
  id bigint not null,
  provider text collate "C" not null,
  account text collate "C" not null,
  name text not null,
  owner_id bigint not null,
  sharing text collate "C" not null check (sharing in ('private', 'users', 'company')),
  settings jsonb not null,
  secrets bytea not null,
  health text collate "C" not null check (health in ('ok', 'needs-attention', 'off')),
  health_reason text,
  paused_until timestamptz,
  verified_at timestamptz,
  refused_calls bigint not null default 0,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, owner_id) references app_user (company_id, id)
);

create table channel_share (
  company_id bigint not null,
  channel_id bigint not null,
  user_id bigint not null,
  primary key (company_id, channel_id, user_id),
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade,
  foreign key (company_id, user_id) references app_user (company_id, id)
);

-- Whose call is this? By the channel in the webhook's address, or by the provider's account.
create table channel_route (
  channel_id bigint primary key,
  company_id bigint not null,
  provider text collate "C" not null,
  account text collate "C" not null
);
create unique index channel_route_account on channel_route (provider, account, company_id);
