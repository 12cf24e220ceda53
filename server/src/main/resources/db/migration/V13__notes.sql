create table note (
  company_id bigint not null references company (id),
  id bigint generated always as identity,
  content text not null,
  user_id bigint not null,
  last_update_user_id bigint,
  lead_id uuid,
  deal_id bigint,
  person_id bigint,
  org_id bigint,
  pinned_to_lead boolean not null,
  pinned_to_deal boolean not null,
  pinned_to_person boolean not null,
  pinned_to_organization boolean not null,
  -- Of a history note: the hash of what Parley wrote last. Null once somebody else has written, and in all other notes.
  rendered_hash bytea,
  add_time timestamptz not null,
  update_time timestamptz not null,
  deleted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, user_id) references app_user (company_id, number),
  foreign key (company_id, last_update_user_id) references app_user (company_id, number),
  foreign key (company_id, lead_id) references lead (company_id, id),
  foreign key (company_id, deal_id) references deal (company_id, id),
  foreign key (company_id, person_id) references person (company_id, id),
  foreign key (company_id, org_id) references organization (company_id, id)
);
create index note_of_lead on note (company_id, lead_id, add_time, id) where lead_id is not null;
create index note_of_deal on note (company_id, deal_id, add_time, id) where deal_id is not null;
create index note_of_person on note (company_id, person_id, add_time, id) where person_id is not null;
create index note_of_organization on note (company_id, org_id, add_time, id) where org_id is not null;
create index note_added on note (company_id, add_time, id);
select use_company('note');
