-- Rows of the three lists (资料、工作措施、问题) that a unit types itself; what the system holds is never copied here.
create table inspection.list_rows (
    id         bigint generated always as identity primary key,
    inspection text   not null references inspection.inspections,
    unit       text   not null,
    list       text   not null,
    version    int    not null default 1 check (version > 0),
    annulled_at timestamptz,
    annulled_by_name text,
    annulment_reason text
);
create index list_rows_of_unit on inspection.list_rows (inspection, unit, list, id);

-- Every wording of a row, with who gave it; the newest counts.
create table inspection.list_row_versions (
    row_id     bigint not null references inspection.list_rows,
    version    int    not null,
    -- version of the columns (inspection/list-fields.csv) under which it was typed
    form       text   not null,
    cells      jsonb  not null,
    by_account bigint not null,
    by_name    text   not null,
    at         timestamptz not null,
    primary key (row_id, version)
);

create table inspection.list_row_files (
    row_id   bigint not null references inspection.list_rows,
    evidence uuid   not null,
    primary key (row_id, evidence)
);

-- When a unit last said that one of its lists is as things are (动态更新).
create table inspection.list_confirmations (
    id         bigint generated always as identity primary key,
    inspection text   not null references inspection.inspections,
    unit       text   not null,
    list       text   not null,
    by_account bigint not null,
    by_name    text   not null,
    at         timestamptz not null,
    -- how many rows stood in it
    count      int    not null
);
create index list_confirmations_of_unit on inspection.list_confirmations (inspection, unit, list, at desc);

create function inspection.refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is never changed', tg_table_name; end $$;

create trigger list_row_versions_stay before update or delete on inspection.list_row_versions
    for each row execute function inspection.refuse_change();
create trigger list_confirmations_stay before update or delete on inspection.list_confirmations
    for each row execute function inspection.refuse_change();
