-- The change of the feed by which a conversation last got a new message or moved to another section. Numbers of the
-- feed are in the order of commits: who has seen one has seen all below it.
create table conversation_stirred (
  company_id bigint not null,
  conversation_id bigint not null,
  channel_id bigint not null,
  seq bigint not null,
  primary key (company_id, conversation_id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
) with (fillfactor = 80);
insert into conversation_stirred (company_id, conversation_id, channel_id, seq)
select company_id, id, channel_id, row_number() over (partition by company_id order by last_activity_at, id)
from conversation;
create index conversation_stirred_after on conversation_stirred (company_id, channel_id, seq);

-- How far up a section of a channel is known to a user: of its conversations that were stirred at or before seq, those
-- in left_unread are unread, and no others. Without a row nothing is known. It was brought up last at looked_seq of
-- the feed, and not far enough where that is 0.
create table read_floor (
  company_id bigint not null,
  user_id bigint not null,
  channel_id bigint not null,
  section text collate "C" not null check (section in ('unassigned', 'mine', 'others', 'closed')),
  seq bigint not null,
  looked_seq bigint not null,
  primary key (company_id, user_id, channel_id, section),
  foreign key (company_id, user_id) references app_user (company_id, id),
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade
) with (fillfactor = 80);

-- A row holds as long as its seq is that of the conversation. No foreign key to that one: a reader who lists some would
-- wait for those who lock others, and these for the reader.
create table left_unread (
  company_id bigint not null,
  user_id bigint not null,
  channel_id bigint not null,
  section text collate "C" not null check (section in ('unassigned', 'mine', 'others', 'closed')),
  conversation_id bigint not null,
  seq bigint not null,
  primary key (company_id, user_id, channel_id, section, conversation_id),
  foreign key (company_id, user_id) references app_user (company_id, id),
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade
);
create index left_unread_of_conversation on left_unread (company_id, conversation_id);

select use_company(t::regclass) from unnest(array['conversation_stirred', 'read_floor', 'left_unread']) t;

-- Nothing looks by it any more.
drop index conversation_last_inbound;
