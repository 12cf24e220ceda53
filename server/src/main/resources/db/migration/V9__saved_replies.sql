-- Texts that the whole company answers with; name_key is the name as it must be unique.
create table saved_reply (
  company_id bigint not null references company (id),
  id bigint not null,
  name text not null,
  name_key text collate "C" not null,
  text text not null,
  author_id bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, name_key),
  foreign key (company_id, author_id) references app_user (company_id, id)
);
select use_company('saved_reply');
