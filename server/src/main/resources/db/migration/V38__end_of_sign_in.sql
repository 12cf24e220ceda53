-- When a channel's sign-in at its provider ends by itself; null while that is not soon.
alter table channel add column sign_in_ends_at timestamptz;

-- Of one channel its owner may have to be told that it needs attention, and that its sign-in ends soon.
alter table channel_trouble add column kind text collate "C" not null default 'broken' check (kind in ('broken', 'ending'));
alter table channel_trouble alter column kind drop default;
alter table channel_trouble drop constraint channel_trouble_pkey;
alter table channel_trouble add primary key (company_id, channel_id, kind);
