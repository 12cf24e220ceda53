-- The ledger gets some rows for each message and user. What a foreign key would check of each of them is known already:
-- users are never removed, and whoever writes here has locked the conversation, as has whoever deletes it, and with it
-- these rows, by its messages.
alter table notification drop constraint notification_company_id_user_id_fkey;
alter table notification drop constraint notification_company_id_conversation_id_fkey;
drop index notification_of_conversation;
