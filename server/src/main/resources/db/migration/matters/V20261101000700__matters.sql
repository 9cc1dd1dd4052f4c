create schema matters;

-- Numbers without gaps, year by year: 2026-000017.
create table matters.numbers (
    year int primary key,
    last int not null
);

create table matters.matters (
    number         text primary key check (number ~ '^[0-9]{4}-[0-9]{6}$'),
    title          text        not null check (length(title) between 1 and 200),
    description    text        not null,
    kind           text        not null,
    medium         text        not null,
    -- where the problem became known, and the source's own number for it
    source         text        not null,
    source_ref     text,
    address        text,
    lon            numeric(9, 6),
    lat            numeric(8, 6),
    datum          text check (datum in ('WGS-84', 'CGCS2000', 'GCJ-02')),
    county         text        not null,
    township       text,
    -- township where known, else county: decides who may see it
    region         text        not null generated always as (coalesce(township, county)) stored,
    station        text,
    episode_from   timestamptz,
    episode_to     timestamptz,
    figure_ref     text,
    opened_at      timestamptz not null,
    opened_by      bigint      not null,
    opened_by_name text        not null,
    owner          text,
    responsible    text,
    duty           text,
    -- version of the procedure with which the matter began
    procedure      text        not null,
    state          text        not null,
    truth          text check (truth in ('true', 'partly', 'untrue')),
    handling       text        not null check (handling in ('open', 'staged', 'done')),
    disposition    text        not null check (disposition in ('handle', 'transferred', 'merged', 'declined')),
    -- next end of a limit that is not met yet; after the end that of the limit for handling
    due_at         timestamptz,
    clock_stands   boolean     not null default false,
    overdue_since  timestamptz,
    closed_at      timestamptz,
    closed_in_time boolean,
    version        int         not null default 0
);

create index matters_region on matters.matters (region text_pattern_ops);
create index matters_owner on matters.matters (owner);
create index matters_urgency on matters.matters (due_at, number) where closed_at is null;
create index matters_opened on matters.matters (opened_at);
create index matters_closed on matters.matters (closed_at) where closed_at is not null;
create unique index matters_episode on matters.matters (station, episode_from) where episode_from is not null;

-- What was done, in order; nothing is ever changed or taken away.
create table matters.steps (
    id         bigint generated always as identity primary key,
    matter     text        not null references matters.matters,
    version    int         not null,
    action     text        not null,
    from_state text        not null,
    to_state   text        not null,
    actor      bigint      not null,
    actor_name text        not null,
    post       text,
    unit       text,
    unit_name  text,
    at         timestamptz not null,
    note       text        not null,
    signature  text,
    -- what was chosen: unit, duty, finding, handling, extension
    fields     jsonb       not null default '{}'
);

create index steps_matter on matters.steps (matter, id);

create function matters.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'steps of a matter are never changed'; end $$;

create trigger steps_are_append_only before update or delete on matters.steps
    for each row execute function matters.refuse_change();

create table matters.step_photos (
    step     bigint not null references matters.steps,
    evidence uuid   not null,
    -- 疑点 for the checker: codes and arguments of sentences
    doubts   jsonb  not null default '[]',
    primary key (step, evidence)
);

-- Keys of requests already carried out: a double click does nothing twice.
create table matters.requests (
    account bigint not null,
    key     text   not null,
    matter  text   not null,
    primary key (account, key)
);

create view matters.pub_matters as
select number, title, lon, lat, kind, medium, source, county, township, region, station, owner, state, truth, handling, disposition,
       opened_at, due_at, closed_at, overdue_since is not null and closed_at is null as overdue, closed_in_time
from matters.matters;
