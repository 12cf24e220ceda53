-- A column of the board, and its total: the open deals of a stage, those that changed last first.
create index deal_on_board on deal (company_id, stage_id, status, update_time, id) where deleted_at is null;
