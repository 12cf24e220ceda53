-- Since when a company wants everybody to sign in in two steps; nobody need where it is null.
alter table company add column two_step_since timestamptz;
