-- The picture that a provider has of a participant, drawn small; its bytes lie in the file store.
create table participant_picture (
  company_id bigint not null,
  conversation_id bigint not null,
  hash text collate "C" not null,
  type text collate "C" not null,
  primary key (company_id, conversation_id),
  foreign key (company_id, conversation_id) references conversation (company_id, id)
);
create index participant_picture_by_hash on participant_picture (company_id, hash);
select use_company('participant_picture');
