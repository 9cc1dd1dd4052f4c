create schema deadlines;

create table deadlines.deadlines (
    id           bigint generated always as identity primary key,
    -- file whose clock it is: 'matter:2026-000017'
    subject      text        not null,
    code         text        not null,
    started_at   timestamptz not null,
    due_at       timestamptz not null,
    stopped_at   timestamptz,
    paused_at    timestamptz,
    amount       int         not null,
    unit         text        not null check (unit in ('NATURAL_HOURS', 'NATURAL_DAYS', 'WORKING_HOURS', 'WORKING_DAYS')),
    basis        text        not null,
    -- when the next rung is to be raised; null when none is left or the clock does not run
    next_rung_at timestamptz
);

create index deadlines_subject on deadlines.deadlines (subject);
create unique index deadlines_running on deadlines.deadlines (subject, code) where stopped_at is null;
create index deadlines_next_rung on deadlines.deadlines (next_rung_at) where next_rung_at is not null;

create table deadlines.changes (
    id         bigint generated always as identity primary key,
    deadline   bigint      not null references deadlines.deadlines,
    at         timestamptz not null,
    actor      text        not null,
    change     text        not null check (change in ('paused', 'resumed', 'extended')),
    reason     text        not null,
    due_before timestamptz not null,
    due_after  timestamptz not null
);

create index changes_deadline on deadlines.changes (deadline);

create table deadlines.rungs (
    deadline  bigint      not null references deadlines.deadlines,
    rung      text        not null,
    fired_at  timestamptz not null,
    -- reached, but told together with a later one
    coalesced boolean     not null,
    primary key (deadline, rung)
);
