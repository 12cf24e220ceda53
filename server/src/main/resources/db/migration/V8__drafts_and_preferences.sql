-- What a user has begun to write in a conversation, the same on all their devices.
create table draft (
  company_id bigint not null,
  user_id bigint not null,
  conversation_id bigint not null,
  reply text not null,
  note text not null,
  tab text collate "C" not null check (tab in ('reply', 'note')),
  updated_at timestamptz not null,
  primary key (company_id, user_id, conversation_id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade,
  foreign key (company_id, user_id) references app_user (company_id, id)
);
create index draft_of_conversation on draft (company_id, conversation_id);

-- How a user wants the screens; no row for who never chose.
create table user_preferences (
  company_id bigint not null,
  user_id bigint not null,
  preferences jsonb not null,
  primary key (company_id, user_id),
  foreign key (company_id, user_id) references app_user (company_id, id)
);

select use_company('draft');
select use_company('user_preferences');
