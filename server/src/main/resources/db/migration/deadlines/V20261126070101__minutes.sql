-- A receipt by night is due within minutes (C7).
alter table deadlines.deadlines
    drop constraint deadlines_unit_check,
    add constraint deadlines_unit_check
        check (unit in ('NATURAL_MINUTES', 'NATURAL_HOURS', 'NATURAL_DAYS', 'WORKING_HOURS', 'WORKING_DAYS', 'WEEK_END'));
