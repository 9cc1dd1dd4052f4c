-- Indicator sheets of the level above (C23), as imported: nothing of them is changed, a wrong one is annulled with its reason.
create table assessment.upper_files (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes  bytea not null
);

create table assessment.upper_sheets (
    id           bigint generated always as identity primary key,
    issuer       text not null check (length(issuer) between 1 and 60),
    title        text not null check (length(title) between 1 and 120),
    year         int  not null check (year between 2000 and 2100),
    version      int  not null check (version between 1 and 99),
    -- 文号: 湘环委〔2026〕3号
    document     text not null check (length(document) between 1 and 60),
    issued_on    date not null,
    -- what the weights come to, where the sheet declares it
    total        numeric check (total > 0),
    file_name    text not null,
    sha256       text not null references assessment.upper_files,
    imported_at  timestamptz not null,
    imported_by  text not null,
    annulled_at  timestamptz,
    annulled_by  text,
    annul_reason text,
    check ((annulled_at is null) = (annulled_by is null) and (annulled_at is null) = (annul_reason is null))
);

create unique index upper_sheets_one_in_force on assessment.upper_sheets (issuer, year, version) where annulled_at is null;

create table assessment.upper_rows (
    sheet       bigint not null references assessment.upper_sheets,
    line        int    not null,
    -- where it stands in the file: 第7行
    place       text   not null,
    number      text,
    area        text,
    name        text   not null check (length(name) between 1 and 200),
    -- the name as names are compared
    name_key    text   not null,
    unit        text,
    target      numeric,
    target_text text,
    weight      numeric check (weight >= 0),
    method      text,
    responsible text,
    remark      text,
    primary key (sheet, line),
    unique nulls not distinct (sheet, area, name_key)
);

-- Which own indicator a row is, as a person said it; the newest of a row holds. No indicator: the city has none for it.
create table assessment.upper_mappings (
    id        bigint generated always as identity primary key,
    sheet     bigint not null,
    line      int    not null,
    indicator text,
    note      text   not null default '' check (length(note) <= 300),
    said_at   timestamptz not null,
    said_by   text   not null,
    foreign key (sheet, line) references assessment.upper_rows
);

create index upper_mappings_row on assessment.upper_mappings (sheet, line, id);

create function assessment.upper_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'an imported sheet is not changed; annul it with a reason and import it anew';
end $$;

create function assessment.upper_sheet_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.annulled_at is not null
            or (old.id, old.issuer, old.title, old.year, old.version, old.document, old.issued_on, old.sha256, old.imported_at)
            is distinct from
            (new.id, new.issuer, new.title, new.year, new.version, new.document, new.issued_on, new.sha256, new.imported_at)
    then
        raise exception 'an imported sheet is not changed; annul it with a reason and import it anew';
    end if;
    return new;
end $$;

create trigger is_kept before update or delete on assessment.upper_files
    for each row execute function assessment.upper_is_kept();
create trigger is_kept before update or delete on assessment.upper_rows
    for each row execute function assessment.upper_is_kept();
create trigger is_kept before update or delete on assessment.upper_mappings
    for each row execute function assessment.upper_is_kept();
create trigger sheet_is_kept before update or delete on assessment.upper_sheets
    for each row execute function assessment.upper_sheet_is_kept();
