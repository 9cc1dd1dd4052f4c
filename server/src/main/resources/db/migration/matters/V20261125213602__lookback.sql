-- Look-back (回头看): who drew how many of which closures with which seed, so that anybody can draw again.
create table matters.lookbacks (
    id               bigint generated always as identity primary key,
    -- region whose closures were drawn from; decides who may see the draw
    region           text        not null,
    closed_from      date        not null,
    closed_to        date        not null,
    track            text,
    kind             text,
    proven           boolean     not null,
    -- closed on this day at the latest: the quiet period of quiet_days before the draw
    rested_on        date        not null,
    quiet_days       int         not null,
    strata           text check (strata in ('county')),
    -- so many of each stratum, or so many percent
    size             int check (size > 0),
    share            numeric(5, 2) check (share > 0 and share <= 100),
    seed             text        not null check (length(seed) between 1 and 200),
    -- the numbers drawn from, sorted, and SHA-256 over them
    population       text[]      not null,
    population_hash  text        not null,
    drawn_at         timestamptz not null,
    drawn_by         bigint      not null,
    drawn_by_name    text        not null,
    annulled_at      timestamptz,
    annulled_by_name text,
    annul_reason     text,
    check ((size is null) <> (share is null))
);

create table matters.lookback_items (
    id               bigint generated always as identity primary key,
    lookback         bigint      not null references matters.lookbacks,
    matter           text        not null references matters.matters,
    -- place in the draw and the digest that gave it
    place            int         not null,
    digest           text        not null,
    closed_at        timestamptz not null,
    unit             text,
    account          bigint,
    account_name     text,
    due              date,
    assigned_at      timestamptz,
    assigned_by_name text,
    unique (lookback, matter)
);

create index lookback_items_unit on matters.lookback_items (unit) where unit is not null;

-- What was found; a wrong one is annulled with its reason, never changed.
create table matters.lookback_results (
    id               bigint generated always as identity primary key,
    item             bigint      not null references matters.lookback_items,
    result           text        not null check (result in ('held', 'partly', 'rebounded')),
    note             text        not null,
    photos           uuid[]      not null default '{}',
    reopened         boolean     not null,
    recorded_at      timestamptz not null,
    recorded_by      bigint      not null,
    recorded_by_name text        not null,
    unit_name        text,
    annulled_at      timestamptz,
    annulled_by_name text,
    annul_reason     text
);

create unique index lookback_results_item on matters.lookback_results (item) where annulled_at is null;
