-- A list on its way into a workbook: the rows as the person saw them, until they are taken away.
create table reports.list_exports (
    id          uuid primary key,
    account     bigint      not null,
    title       text        not null check (length(title) between 1 and 200),
    sheets      text[]      not null check (cardinality(sheets) = 2),
    head        text[]      not null check (cardinality(head) between 1 and 100),
    begun_at    timestamptz not null,
    -- what the second sheet says: titles with values, and the addresses of figures
    about       jsonb,
    finished_at timestamptz
);

create index list_exports_age on reports.list_exports (begun_at);

create table reports.list_export_rows (
    export uuid not null references reports.list_exports on delete cascade,
    part   int  not null check (part >= 0),
    many   int  not null check (many > 0),
    body   jsonb not null,
    primary key (export, part)
);
