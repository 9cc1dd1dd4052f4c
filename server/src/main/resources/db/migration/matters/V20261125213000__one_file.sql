-- One problem, one file: the procedure of its own that each kind of report follows, what is linked, and how it ended.
alter table matters.matters
    add column track         text        not null default 'matter',
    add column linked_kind   text check (linked_kind in ('enterprise', 'object', 'grid')),
    add column linked_code   text,
    add column linked_name   text,
    -- file that holds this one while it is merged; the history is in matters.merges
    add column merged_into   text references matters.matters,
    -- the end that the source itself sets, such as a hotline's ticket
    add column source_limit  timestamptz,
    -- units that take part besides the owner: they see the file
    add column taking_part   text[]      not null default '{}',
    add column satisfaction  text check (satisfaction in ('satisfied', 'fairly', 'dissatisfied', 'unreached')),
    add column said_solved   text check (said_solved in ('yes', 'partly', 'no', 'unknown')),
    add column cause         text,
    -- ended with its whole closure package, so that it counts as solved
    add column proven        boolean     not null default false,
    add column rebounds      int         not null default 0;

create index matters_merged on matters.matters (merged_into) where merged_into is not null;
create index matters_taking_part on matters.matters using gin (taking_part);
create index matters_source_ref on matters.matters (source, source_ref) where source_ref is not null;

-- Merging is a relation with a beginning and, where it was wrong, an end; nothing is copied from one file to the other.
create table matters.merges (
    id             bigint generated always as identity primary key,
    child          text        not null references matters.matters,
    parent         text        not null references matters.matters check (parent <> child),
    merged_at      timestamptz not null,
    merged_by      bigint      not null,
    reason         text        not null,
    unmerged_at    timestamptz,
    unmerged_by    bigint,
    unmerge_reason text
);

create unique index merges_child on matters.merges (child) where unmerged_at is null;
create index merges_parent on matters.merges (parent);

-- Units that take part in a file besides its owner.
create table matters.parties (
    id     bigint generated always as identity primary key,
    matter text        not null references matters.matters,
    unit   text        not null,
    part   text        not null check (part in ('lead', 'cooperating', 'supervising', 'countersigner')),
    -- of a countersigner: asked, given, refused, withdrawn; of the others: active, ended
    state  text        not null check (state in ('active', 'ended', 'asked', 'given', 'refused', 'withdrawn')),
    since  timestamptz not null,
    until  timestamptz
);

create index parties_matter on matters.parties (matter);

-- Every closure, and why it did not hold where it did not: a later re-opening shows in the period of the closure.
create table matters.closures (
    id            bigint generated always as identity primary key,
    matter        text        not null references matters.matters,
    closed_at     timestamptz not null,
    in_time       boolean,
    truth         text,
    handling      text        not null,
    proven        boolean     not null,
    owner         text,
    reopened_at   timestamptz,
    reopened_why  text check (reopened_why in ('rebound', 'complainant', 'office', 'lookback', 'review'))
);

create index closures_matter on matters.closures (matter, id);
create index closures_closed on matters.closures (closed_at);

-- Rules that propose who is responsible: place and kind of problem, to units and the contracted leader.
create table matters.owner_rules (
    id          bigint generated always as identity primary key,
    -- region code; the narrowest region that contains the place wins
    region      text not null,
    -- kind, 'medium:air' for a whole medium, or * for all
    kind        text not null,
    responsible text not null,
    cooperating text[] not null default '{}',
    supervising text,
    -- row of the duty list, where the responsible unit is a township
    duty        text,
    leader      text,
    basis       text not null,
    valid_from  date not null,
    valid_to    date,
    unique (region, kind, valid_from)
);

drop view matters.pub_matters;
create view matters.pub_matters as
select number, title, lon, lat, datum, kind, medium, source, track, county, township, region, station, owner, taking_part, state,
       truth, handling, disposition, satisfaction, said_solved, proven, rebounds, merged_into, opened_at, due_at, closed_at,
       overdue_since is not null and closed_at is null as overdue, closed_in_time
from matters.matters;
