-- Why a file's bytes will never be here, as a word; older ones have the sentence alone.
alter table media add column problem_code text collate "C";

-- Uploads that go out with the reply, in their order. They may be gone by now.
alter table draft add column attachments bigint[] not null default '{}';
