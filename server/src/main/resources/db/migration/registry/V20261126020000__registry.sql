create schema registry;

create sequence registry.object_numbers;

-- 一物一档: one object of one typed list. What its list asks for stands in facts, judged against registry/fields.csv.
create table registry.objects (
    number        text primary key check (number ~ '^[A-Z]{2}-[0-9]{6,}$'),
    list          text not null check (list ~ '^[a-z-]{2,40}$'),
    key           text not null check (length(key) between 1 and 60),
    name          text not null check (length(name) between 1 and 120),
    owner         text references organisation.units,
    county        text not null references organisation.regions,
    township      text references organisation.regions,
    village       text references organisation.regions,
    region        text not null generated always as (coalesce(village, township, county)) stored references organisation.regions,
    -- codes of the grid cells around it, the deepest first
    cells         text[] not null default '{}',
    address       text check (length(address) <= 300),
    lon           numeric(9, 6),
    lat           numeric(8, 6),
    datum         text check (datum in ('WGS-84', 'CGCS2000', 'GCJ-02')),
    facts         jsonb not null,
    state         text not null check (state in ('in-use', 'proposed', 'removed', 'back')),
    backs         int  not null default 0,
    version       int  not null default 0,
    registered_at timestamptz not null,
    proposed_by   bigint,
    proposed_from text check (proposed_from in ('in-use', 'back')),
    removed_at    timestamptz,
    checked_at    timestamptz,
    next_check    date,
    annulled_at   timestamptz,
    annulment     text,
    check ((lon is null) = (lat is null) and (lon is null) = (datum is null)),
    check ((state = 'proposed') = (proposed_by is not null) and (state = 'proposed') = (proposed_from is not null)),
    check (state <> 'removed' or removed_at is not null),
    check ((annulled_at is null) = (annulment is null))
);

create unique index objects_key on registry.objects (list, key) where annulled_at is null;
create index objects_list on registry.objects (list, number);
create index objects_remaining on registry.objects (list, county) where state <> 'removed' and annulled_at is null;
create index objects_region on registry.objects (region);
create index objects_cells on registry.objects using gin (cells);
create index objects_removed_place on registry.objects (lon, lat) where state = 'removed' and annulled_at is null;
create index objects_next_check on registry.objects (next_check) where state <> 'removed' and annulled_at is null;

-- What happened to an object, only ever added to.
create table registry.events (
    id         bigint generated always as identity primary key,
    object     text not null references registry.objects,
    at         timestamptz not null,
    kind       text not null,
    actor      bigint not null,
    actor_name text not null,
    unit_name  text,
    from_state text,
    to_state   text,
    note       text not null default '' check (length(note) <= 2000),
    facts      jsonb not null default '{}',
    photos     uuid[] not null default '{}'
);

create index events_object on registry.events (object, id);

-- 例行检查. The key is made by the device: what is sent twice is kept once.
create table registry.checks (
    id         bigint generated always as identity primary key,
    object     text not null references registry.objects,
    at         timestamptz not null,
    actor      bigint not null,
    problem    boolean not null,
    facts      jsonb not null,
    key        text,
    unique (actor, key)
);

create index checks_object on registry.checks (object, at);

-- 销号时限 as the city sets it; the newest row of a list and county counts, one without a county holds for the others.
create table registry.deadlines (
    id       bigint generated always as identity primary key,
    list     text not null,
    county   text references organisation.regions,
    deadline date not null,
    reason   text not null check (length(reason) between 1 and 500),
    set_at   timestamptz not null,
    set_by   text not null
);

-- 执法线索 (N43): what remained at a deadline, exactly once per object and deadline.
create table registry.leads (
    object    text not null references registry.objects,
    deadline  date not null,
    matter    text not null,
    opened_at timestamptz not null,
    primary key (object, deadline)
);

-- A registered vehicle seen on the road. Other vehicles leave no trace.
create table registry.sightings (
    id          bigint generated always as identity primary key,
    object      text not null references registry.objects,
    seen_at     timestamptz not null,
    place       text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    unique (object, seen_at)
);

create function registry.is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the registry deletes nothing and adds to its stories only';
end $$;

create trigger objects_are_kept before delete on registry.objects for each row execute function registry.is_kept();
create trigger events_are_kept before update or delete on registry.events for each row execute function registry.is_kept();
create trigger checks_are_kept before update or delete on registry.checks for each row execute function registry.is_kept();
create trigger deadlines_are_kept before update or delete on registry.deadlines
    for each row execute function registry.is_kept();
create trigger leads_are_kept before update or delete on registry.leads for each row execute function registry.is_kept();
create trigger sightings_are_kept before update or delete on registry.sightings
    for each row execute function registry.is_kept();

create view registry.pub_objects as
select number, list, key, name, owner, county, township, village, region, cells[1] as cell, lon, lat, datum, state, backs,
       registered_at, removed_at, checked_at, next_check
from registry.objects where annulled_at is null;

create view registry.pub_leads as
select object, deadline, matter, opened_at from registry.leads;

-- Plates are compared without dots, dashes and blanks.
create index objects_plate on registry.objects (upper(regexp_replace(key, '[·.\-[:space:]]', '', 'g')))
    where list = 'old-vehicles' and annulled_at is null;
