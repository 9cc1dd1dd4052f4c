-- Fires (火点): what satellites and people saw, which sightings are one fire, what became of it and why it burnt.
create schema fires;

create table fires.numbers (
    year int primary key,
    last int not null
);

create table fires.fires (
    number             text primary key,
    first_seen         timestamptz not null,
    last_seen          timestamptz not null,
    -- of its earliest sighting, WGS-84 degrees
    lon                numeric(9, 6) not null,
    lat                numeric(9, 6) not null,
    county             text not null,
    township           text,
    village            text,
    -- the narrowest region known, which decides who may see it
    region             text not null,
    cell               text,
    -- zones in force when it was first seen
    zones              text[] not null default '{}',
    matter             text unique,
    state              text not null default 'opened',
    received_at        timestamptz not null,
    -- when the township could see it
    informed_at        timestamptz,
    answered_at        timestamptz,
    answered_in_time   boolean,
    reduction          text,
    put_out_at         timestamptz,
    -- fire out of which it was split
    split_from         text references fires.fires
);

create index fires_seen on fires.fires (first_seen);
create index fires_region on fires.fires (region);

create table fires.detections (
    id            bigint generated always as identity primary key,
    -- what makes it the same sighting: satellite, time and place, or the sender's own key
    key           text not null unique,
    fire          text not null references fires.fires,
    origin        text not null check (origin in ('satellite', 'person')),
    lon           numeric(9, 6) not null,
    lat           numeric(9, 6) not null,
    seen_at       timestamptz not null,
    received_at   timestamptz not null,
    satellite     text,
    instrument    text,
    confidence    text,
    brightness    numeric(7, 2),
    frp           numeric(9, 2),
    daynight      text,
    version       text,
    -- the import and its line, or the person
    import        bigint,
    line          bigint,
    reporter      bigint,
    reporter_name text,
    words         text
);

create index detections_seen on fires.detections (seen_at);
create index detections_fire on fires.detections (fire);

-- Which sighting belonged to which fire, from when to when, by which rule or person.
create table fires.merges (
    id         bigint generated always as identity primary key,
    detection  bigint not null references fires.detections,
    fire       text   not null references fires.fires,
    began_at   timestamptz not null,
    metres     int,
    rule       text,
    ended_at   timestamptz,
    ended_by   text,
    end_reason text
);

create index merges_fire on fires.merges (fire);

create table fires.causes (
    id             bigint generated always as identity primary key,
    fire           text   not null references fires.fires,
    cause          text   not null,
    crop           text,
    stubble_cm     numeric(5, 1) check (stubble_cm > 0),
    stubble_high   boolean,
    stubble_photo  uuid,
    area_mu        numeric(8, 2) check (area_mu > 0),
    owner          text check (length(owner) between 1 and 80),
    owner_code     text,
    person_unknown boolean not null,
    note           text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    bigint not null,
    recorder       text   not null,
    -- a later record for the same fire takes its place; nothing is deleted
    replaced_at    timestamptz
);

create unique index causes_current on fires.causes (fire) where replaced_at is null;

create table fires.zones (
    code        text primary key check (code ~ '^[A-Za-z0-9_-]{1,40}$'),
    name        text not null check (length(name) between 1 and 80),
    kind        text not null check (kind in ('ban', 'limit')),
    region      text not null,
    shape       jsonb not null,
    starts      date not null,
    ends        date not null,
    basis       text not null,
    annulled_at timestamptz,
    annul_why   text,
    check (ends >= starts)
);

create table fires.windows (
    id          bigint generated always as identity primary key,
    zone        text not null references fires.zones,
    starts      timestamptz not null,
    ends        timestamptz not null,
    approved_by text not null,
    paper       text not null,
    entered_at  timestamptz not null,
    entered_by  text not null,
    annulled_at timestamptz,
    annul_why   text,
    check (ends > starts)
);

create view fires.pub_fires as
select number, first_seen, lon, lat, county, township, village, region, cell, matter, state, put_out_at from fires.fires;
