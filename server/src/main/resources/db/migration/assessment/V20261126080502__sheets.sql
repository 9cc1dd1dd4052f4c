-- Which units give marks by a kind of sheet, or enter payments, each for the places in its own region.
create table assessment.sheet_appointments (
    id           bigint generated always as identity primary key,
    duty         text        not null,
    unit         text        not null references organisation.units,
    appointed_at timestamptz not null,
    appointed_by text        not null,
    ended_at     timestamptz,
    ended_by     text,
    end_reason   text,
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);

create unique index sheet_appointments_once on assessment.sheet_appointments (duty, unit) where ended_at is null;

create table assessment.sheet_sheets (
    id             bigint generated always as identity primary key,
    kind           text        not null,
    period         text        not null check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    unit           text        not null references organisation.units,
    state          text        not null check (state in ('draft', 'submitted', 'in-force', 'returned')),
    opened_at      timestamptz not null,
    opened_by      text        not null,
    submitted_by   bigint,
    submitted_name text,
    submitted_at   timestamptz,
    signed_name    text,
    -- from when it counts
    signed_at      timestamptz,
    return_reason  text,
    unique (kind, period, unit)
);

create index sheet_sheets_period on assessment.sheet_sheets (period, kind);

create table assessment.sheet_marks (
    sheet   bigint not null references assessment.sheet_sheets,
    subject text   not null,
    marks   numeric check (marks >= 0),
    reason  text   not null check (length(reason) <= 500),
    primary key (sheet, subject)
);

create table assessment.sheet_proofs (
    sheet    bigint      not null references assessment.sheet_sheets,
    file     uuid        not null primary key,
    sha256   text        not null,
    name     text        not null,
    -- whether it proves the verdict on a self-report rather than the sheet
    verdict  boolean     not null,
    added_at timestamptz not null
);

create index sheet_proofs_sheet on assessment.sheet_proofs (sheet);

-- What was done with a sheet, with its marks as they stood then.
create table assessment.sheet_steps (
    id         bigint generated always as identity primary key,
    sheet      bigint      not null references assessment.sheet_sheets,
    action     text        not null,
    actor      bigint      not null,
    actor_name text        not null,
    at         timestamptz not null,
    note       text        not null,
    marks      jsonb       not null
);

create index sheet_steps_sheet on assessment.sheet_steps (sheet);

-- Self-reports carry a price (L22): some are drawn by a seed and checked.
create table assessment.sheet_draws (
    id            bigint generated always as identity primary key,
    kind          text        not null,
    period        text        not null,
    seed          text        not null check (length(seed) between 1 and 64),
    wanted        int         not null check (wanted >= 1),
    drawn_at      timestamptz not null,
    drawn_by_name text        not null,
    unique (kind, period)
);

create table assessment.sheet_draw_sheets (
    id             bigint generated always as identity primary key,
    draw           bigint  not null references assessment.sheet_draws,
    sheet          bigint  not null unique references assessment.sheet_sheets,
    place          int     not null check (place >= 1),
    digest         text    not null,
    drawn          boolean not null,
    unit           text references organisation.units,
    due            date,
    verdict        text check (verdict in ('confirmed', 'refuted')),
    words          text,
    decided_at     timestamptz,
    decided_by     bigint,
    decided_name   text,
    check ((verdict is null) = (words is null) and (verdict is null) = (decided_at is null))
);

-- 村级经费 paid to a township for a quarter (X6, N61).
create table assessment.payments (
    id               bigint generated always as identity primary key,
    township         text        not null references organisation.regions,
    year             int         not null check (year between 2000 and 2100),
    quarter          int         not null check (quarter between 1 and 4),
    paid_at          timestamptz not null,
    yuan             numeric     not null check (yuan > 0),
    -- whether with it the quarter's money is there in full
    in_full          boolean     not null,
    voucher_number   text        not null check (length(voucher_number) between 1 and 60),
    voucher          uuid,
    voucher_sha256   text,
    entered_by       bigint      not null,
    entered_by_name  text        not null,
    entered_at       timestamptz not null,
    annulled_at      timestamptz,
    annulled_by_name text,
    annul_reason     text,
    check ((voucher is null) = (voucher_sha256 is null)),
    check ((annulled_at is null) = (annulled_by_name is null) and (annulled_at is null) = (annul_reason is null))
);

create unique index payments_voucher_once on assessment.payments (township, year, quarter, voucher_number)
    where annulled_at is null;
create index payments_year on assessment.payments (year, township);

create trigger never_deleted before delete on assessment.sheet_appointments for each row execute function assessment.never_deleted();
create trigger never_deleted before delete on assessment.sheet_sheets for each row execute function assessment.never_deleted();
create trigger never_deleted before delete on assessment.sheet_proofs for each row execute function assessment.never_deleted();
create trigger is_kept before update or delete on assessment.sheet_steps for each row execute function assessment.is_kept();
create trigger is_kept before update or delete on assessment.sheet_draws for each row execute function assessment.is_kept();
create trigger never_deleted before delete on assessment.sheet_draw_sheets for each row execute function assessment.never_deleted();
create trigger never_deleted before delete on assessment.payments for each row execute function assessment.never_deleted();
