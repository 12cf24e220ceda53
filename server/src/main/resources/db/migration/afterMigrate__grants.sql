-- The application's own role owns nothing and may not change the schema.
do $$
begin
  if not exists (select from pg_roles where rolname = 'parley_app') then
    create role parley_app nologin;
  end if;
  execute format('grant parley_app to %I', current_user);
end $$;
grant usage on schema public to parley_app;
grant select, insert, update, delete on all tables in schema public to parley_app;
grant usage on all sequences in schema public to parley_app;
grant execute on function companies_with_work(text, timestamptz) to parley_app;
grant execute on function companies_with_media(text, timestamptz) to parley_app;
grant execute on function companies_to_read_back(text[], timestamptz) to parley_app;
grant execute on function conversations_named(text, bigint[], integer) to parley_app;
grant execute on function messages_saying(text, bigint[], bigint[], integer) to parley_app;
grant execute on function conversations_beginning(text, bigint[], bigint[], integer) to parley_app;
grant execute on function items_worded(text[], text, integer) to parley_app;
revoke insert, update, delete, truncate on flyway_schema_history from parley_app;
revoke update, delete, truncate on audit_entry from parley_app;
grant execute on function forget_audit_entries(timestamptz, integer) to parley_app;
