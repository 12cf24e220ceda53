-- What the compatible API calls a user and a company: its clients take whole numbers under 2^53.
alter table app_user add column number bigint generated always as identity;
alter table app_user add constraint app_user_number unique (company_id, number);
alter table company add column number bigint generated always as identity;

-- A change of a CRM item names its type and id, and nothing else of it.
alter table change add column item_type text collate "C";
alter table change add column item_id text collate "C";

create table pipeline (
  company_id bigint not null references company (id),
  id bigint generated always as identity,
  name text not null,
  order_nr integer not null,
  is_deal_probability_enabled boolean not null,
  add_time timestamptz not null,
  update_time timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, id)
);

create table stage (
  company_id bigint not null,
  id bigint generated always as identity,
  pipeline_id bigint not null,
  name text not null,
  order_nr integer not null,
  deal_probability integer not null,
  is_deal_rot_enabled boolean not null,
  days_to_rotten integer,
  add_time timestamptz not null,
  update_time timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, pipeline_id) references pipeline (company_id, id)
);
create index stage_of_pipeline on stage (company_id, pipeline_id, order_nr);

-- Owners, creators and authors are numbers of users.
create table organization (
  company_id bigint not null references company (id),
  id bigint generated always as identity,
  name text not null,
  owner_id bigint not null,
  address jsonb,
  add_time timestamptz not null,
  update_time timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, owner_id) references app_user (company_id, number)
);
create index organization_updated on organization (company_id, update_time, id);

create table person (
  company_id bigint not null references company (id),
  id bigint generated always as identity,
  name text not null,
  first_name text,
  last_name text,
  owner_id bigint not null,
  org_id bigint,
  emails jsonb not null,
  phones jsonb not null,
  add_time timestamptz not null,
  update_time timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, owner_id) references app_user (company_id, number),
  foreign key (company_id, org_id) references organization (company_id, id)
);
create index person_updated on person (company_id, update_time, id);
create index person_of_organization on person (company_id, org_id, id) where org_id is not null;

-- Whose number or address is this? Phones as E.164 where the country is known, else by their national digits.
create table person_address (
  company_id bigint not null,
  address text collate "C" not null,
  person_id bigint not null,
  primary key (company_id, address, person_id),
  foreign key (company_id, person_id) references person (company_id, id) on delete cascade
);
create index person_address_of_person on person_address (company_id, person_id);

create table lead_label (
  company_id bigint not null references company (id),
  id uuid not null,
  name text not null,
  color text collate "C" not null,
  add_time timestamptz not null,
  update_time timestamptz not null,
  primary key (company_id, id)
);

create table lead (
  company_id bigint not null references company (id),
  id uuid not null,
  title text not null,
  owner_id bigint not null,
  creator_id bigint not null,
  label_ids uuid[] not null,
  person_id bigint,
  organization_id bigint,
  amount numeric(18, 2),
  currency text collate "C",
  source_name text not null,
  origin text collate "C" not null,
  origin_id text,
  source_deal_id bigint,
  is_archived boolean not null,
  was_seen boolean not null,
  expected_close_date date,
  add_time timestamptz not null,
  update_time timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, owner_id) references app_user (company_id, number),
  foreign key (company_id, creator_id) references app_user (company_id, number),
  foreign key (company_id, person_id) references person (company_id, id),
  foreign key (company_id, organization_id) references organization (company_id, id),
  check ((amount is null) = (currency is null))
);
create index lead_added on lead (company_id, is_archived, add_time, id) where deleted_at is null;
create index lead_of_person on lead (company_id, person_id) where person_id is not null;
create index lead_of_organization on lead (company_id, organization_id) where organization_id is not null;

create table deal (
  company_id bigint not null references company (id),
  id bigint generated always as identity,
  title text not null,
  value numeric(18, 2) not null,
  currency text collate "C" not null,
  owner_id bigint not null,
  creator_user_id bigint not null,
  person_id bigint,
  org_id bigint,
  pipeline_id bigint not null,
  stage_id bigint not null,
  status text collate "C" not null check (status in ('open', 'won', 'lost')),
  probability integer,
  lost_reason text,
  expected_close_date date,
  is_archived boolean not null,
  archive_time timestamptz,
  origin text collate "C" not null,
  origin_id text,
  source_lead_id uuid,
  add_time timestamptz not null,
  update_time timestamptz not null,
  stage_change_time timestamptz,
  close_time timestamptz,
  won_time timestamptz,
  lost_time timestamptz,
  deleted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, owner_id) references app_user (company_id, number),
  foreign key (company_id, creator_user_id) references app_user (company_id, number),
  foreign key (company_id, person_id) references person (company_id, id),
  foreign key (company_id, org_id) references organization (company_id, id),
  foreign key (company_id, pipeline_id) references pipeline (company_id, id),
  foreign key (company_id, stage_id) references stage (company_id, id)
);
create index deal_updated on deal (company_id, update_time, id);
create index deal_of_stage on deal (company_id, stage_id, id) where deleted_at is null;
create index deal_of_person on deal (company_id, person_id, id) where person_id is not null;
create index deal_of_organization on deal (company_id, org_id, id) where org_id is not null;

-- A conversion as its caller asks for it later; a converted lead is marked deleted.
create table lead_conversion (
  company_id bigint not null,
  id uuid not null,
  lead_id uuid not null,
  deal_id bigint not null,
  at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, lead_id) references lead (company_id, id),
  foreign key (company_id, deal_id) references deal (company_id, id)
);
create index lead_conversion_of_lead on lead_conversion (company_id, lead_id);

-- What items are found by: one line for each name, address and number, in lower case, behind a letter for the field.
create table item_words (
  company_id bigint not null,
  item_type text collate "C" not null,
  item_id text collate "C" not null,
  words text collate "C" not null,
  primary key (company_id, item_type, item_id)
);
create index item_words_parts on item_words using gin (company_id, item_type, words gin_trgm_ops);

select use_company(t::regclass) from unnest(array[
  'pipeline', 'stage', 'organization', 'person', 'person_address', 'lead_label', 'lead', 'deal',
  'lead_conversion', 'item_words']) t;

-- LIKE does not get its index under row-level security, so this looks past it, bound to the company by hand.
create function items_worded(text[], text, integer) returns table (item_type text, item_id text, words text)
language sql stable security definer set search_path = public as $$
  select w.item_type, w.item_id, w.words from item_words w
  where w.company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and w.item_type = any ($1) and w.words like $2 limit $3
$$;
revoke all on function items_worded(text[], text, integer) from public;

-- Companies that are there already begin as new ones do.
with made as (
  insert into pipeline (company_id, name, order_nr, is_deal_probability_enabled, add_time, update_time)
  select id, 'Pipeline', 1, false, now(), now() from company returning company_id, id)
insert into stage (company_id, pipeline_id, name, order_nr, deal_probability, is_deal_rot_enabled, add_time, update_time)
select company_id, made.id, s.name, s.nr, 100, false, now(), now()
from made cross join (values ('Qualified', 1), ('Contact made', 2), ('Demo scheduled', 3), ('Proposal made', 4),
  ('Negotiation', 5)) s (name, nr);
insert into lead_label (company_id, id, name, color, add_time, update_time)
select company.id, gen_random_uuid(), l.name, l.color, now(), now()
from company cross join (values ('Hot', 'red'), ('Warm', 'yellow'), ('Cold', 'blue')) l (name, color);
