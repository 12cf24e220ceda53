-- Who changed what of an item, from what to what. Names are as they were. The id breaks ties and means no order of commits.
create table item_change (
  company_id bigint not null,
  item_type text collate "C" not null,
  item_id text collate "C" not null,
  at timestamptz not null,
  id bigint generated always as identity,
  what text collate "C" not null,
  before jsonb,
  after jsonb,
  reason text,
  user_number bigint not null,
  user_name text not null,
  primary key (company_id, item_type, item_id, at, id),
  foreign key (company_id, user_number) references app_user (company_id, number)
);

-- One person became part of another; what was taken over and what moved is kept for as long as it can be undone.
create table person_merge (
  company_id bigint not null,
  id bigint not null,
  kept_id bigint not null,
  merged_id bigint not null,
  kept_name text not null,
  merged_name text not null,
  taken jsonb not null,
  moved jsonb not null,
  user_number bigint not null,
  user_name text not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, kept_id) references person (company_id, id),
  foreign key (company_id, merged_id) references person (company_id, id),
  foreign key (company_id, user_number) references app_user (company_id, number)
);
create index person_merge_of_kept on person_merge (company_id, kept_id, at);
create index person_merge_of_merged on person_merge (company_id, merged_id, at);

-- Which link wrote a history note: it goes where the link goes.
alter table note add column written_for bigint;
create index note_written_for on note (company_id, written_for) where written_for is not null;

-- The conversation is linked to both persons that became one: this link rests behind the other.
alter table link add column folded_into bigint;
-- A link outlives its note, which may be purged with an item that it was moved to.
alter table link drop constraint link_company_id_note_id_fkey;

-- When a company's deleted items are looked through next.
create table item_purge (
  company_id bigint not null references company (id),
  due_at timestamptz not null,
  primary key (company_id)
);

create index person_deleted on person (company_id, deleted_at, id) where deleted_at is not null;
create index organization_deleted on organization (company_id, deleted_at, id) where deleted_at is not null;
create index lead_deleted on lead (company_id, deleted_at, id) where deleted_at is not null;
create index deal_deleted on deal (company_id, deleted_at, id) where deleted_at is not null;
create index deal_of_lead on deal (company_id, source_lead_id) where source_lead_id is not null;
create index lead_conversion_of_deal on lead_conversion (company_id, deal_id);

select use_company(t::regclass) from unnest(array['item_change', 'person_merge', 'item_purge']) t;
