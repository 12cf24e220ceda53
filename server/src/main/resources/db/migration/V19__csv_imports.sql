-- A file of items on its way in. A follower of the feed takes some of its rows at a time.
create table csv_import (
  company_id bigint not null references company (id),
  id bigint not null,
  item_type text collate "C" not null check (item_type in ('person', 'organization', 'lead', 'deal')),
  name text not null,
  content bytea not null,
  encoding text not null,
  delimiter text not null,
  rows integer not null,
  columns jsonb not null,
  duplicates text collate "C" not null check (duplicates in ('skip', 'update', 'add')),
  state text collate "C" not null check (state in ('uploaded', 'running', 'done')),
  done integer not null,
  added integer not null,
  updated integer not null,
  skipped integer not null,
  failed integer not null,
  user_number bigint not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, user_number) references app_user (company_id, number)
);
create index csv_import_created on csv_import (company_id, created_at);

-- A row that could not be taken, and why; the first row after the header is 2.
create table csv_import_failure (
  company_id bigint not null,
  import_id bigint not null,
  row integer not null,
  reason text not null,
  primary key (company_id, import_id, row),
  foreign key (company_id, import_id) references csv_import (company_id, id) on delete cascade
);

select use_company(t::regclass) from unnest(array['csv_import', 'csv_import_failure']) t;
