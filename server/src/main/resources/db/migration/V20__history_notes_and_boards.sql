-- A stretch of a thread by arrival, as history notes retell it.
create unique index message_arrival on message (company_id, conversation_id, no);

-- How many messages the newest note holds, and up to which change of the company what it tells is known to be told.
alter table link add column note_size integer not null default 0;
alter table link add column seen_seq bigint not null default 0;
update link set note_size = (
  select count(*) from message m
  where m.company_id = link.company_id and m.conversation_id = link.conversation_id
    and m.no between link.first_no and link.last_no
    and m.kind in ('text', 'attachments', 'location', 'unsupported'));
alter table link alter column note_size drop default;
alter table link alter column seen_seq drop default;

-- Both are written again and again in place.
alter table link set (fillfactor = 80);
alter table note set (fillfactor = 80);

-- The deals of a board, those that changed last first, whatever was won and lost before.
create index deal_of_board on deal (company_id, pipeline_id, status, update_time, id) where deleted_at is null;
