-- Whether a participant takes messages, as they or the provider said last, and the other name that
-- some providers give the same person.
alter table conversation
  add column opted_out boolean not null default false,
  add column consent_at timestamptz,
  add column participant_alias text collate "C";

create index conversation_by_alias on conversation (company_id, channel_id, participant_alias)
  where participant_alias is not null;
