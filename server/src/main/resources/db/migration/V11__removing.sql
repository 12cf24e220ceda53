-- A channel that its owner removed: not there for anybody, until the last of its conversations is gone and it goes too.
alter table channel add column removed_at timestamptz;
