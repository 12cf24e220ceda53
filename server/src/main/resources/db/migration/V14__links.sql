-- A conversation tied to an item, and where its newest history note stands: what began it, and which messages
-- (by arrival) it holds. Notes are written by following the feed; a second writing gives the same text.
create table link (
  company_id bigint not null,
  id bigint not null,
  conversation_id bigint not null,
  item_type text collate "C" not null check (item_type in ('person', 'lead', 'deal')),
  item_id text collate "C" not null,
  linked_by bigint not null,
  linked_at timestamptz not null,
  note_id bigint not null,
  note_since timestamptz not null,
  first_no integer not null,
  last_no integer not null,
  primary key (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade,
  foreign key (company_id, linked_by) references app_user (company_id, number),
  foreign key (company_id, note_id) references note (company_id, id)
);
create unique index link_once on link (company_id, conversation_id, item_type, item_id);
create index link_of_item on link (company_id, item_type, item_id);
select use_company('link');
