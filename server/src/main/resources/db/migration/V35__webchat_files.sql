-- Visitors of web sites bring files too. Such a file waits here until its message stands in the thread.
alter table upload rename column user_id to owner_id;
alter table upload add column by_visitor boolean not null default false;

-- Ids of attachments, in their order.
alter table webchat_line add column files bigint[] not null default '{}';
