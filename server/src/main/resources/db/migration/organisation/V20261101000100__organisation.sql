create schema organisation;

-- GB/T 2260 for counties and above, the statistics bureau's 9 and 12 digits below.
create table organisation.regions (
    code     text primary key check (code ~ '^[0-9]{2,12}$'),
    parent   text references organisation.regions,
    name     text not null check (length(name) between 1 and 60),
    level    text not null check (level in ('province', 'city', 'county', 'township', 'village')),
    -- codes from the top, each followed by a slash: '99/9901/990101/'
    path     text not null unique,
    lon      numeric(9, 6),
    lat      numeric(8, 6),
    boundary jsonb,
    datum    text check (datum in ('WGS-84', 'CGCS2000', 'GCJ-02'))
);

create index regions_parent on organisation.regions (parent);
create index regions_path on organisation.regions (path text_pattern_ops);

create view organisation.pub_regions as
select code, parent, name, level, path, lon, lat, boundary, datum from organisation.regions;

create table organisation.units (
    code    text primary key check (code ~ '^[A-Za-z0-9_-]{1,40}$'),
    name    text not null check (length(name) between 1 and 80),
    kind    text not null check (kind in ('committee_office', 'bureau', 'department', 'government', 'township', 'enterprise')),
    region  text not null references organisation.regions,
    parent  text references organisation.units
);

create index units_region on organisation.units (region);

create view organisation.pub_units as
select u.code, u.name, u.kind, u.region, u.parent, r.path as region_path, r.name as region_name
from organisation.units u join organisation.regions r on r.code = u.region;

create table organisation.posts (
    id      bigint generated always as identity primary key,
    account bigint not null references access.accounts,
    unit    text   not null references organisation.units,
    title   text   not null,
    phone   text,
    since   date   not null,
    until   date
);

create unique index posts_holder on organisation.posts (account) where until is null;
create index posts_unit on organisation.posts (unit);

create view organisation.pub_posts as
select account, unit, title, phone from organisation.posts where until is null;

-- 履职事项清单: what a township may be handed, each row published with its basis.
create table organisation.township_duties (
    code       text primary key,
    name       text not null,
    kind       text not null check (kind in ('basic', 'assist', 'county')),
    basis      text not null,
    valid_from date not null,
    valid_to   date
);

create view organisation.pub_township_duties as
select code, name, kind, basis, valid_from, valid_to from organisation.township_duties;

create table organisation.grids (
    code      text primary key,
    name      text not null,
    region    text not null references organisation.regions,
    holder    bigint references access.accounts,
    boundary  jsonb
);

create view organisation.pub_grids as
select g.code, g.name, g.region, r.path as region_path, g.holder, a.name as holder_name
from organisation.grids g
join organisation.regions r on r.code = g.region
left join access.pub_accounts a on a.id = g.holder;

-- Days that differ from the week: public holidays and the working days that make up for them.
create table organisation.calendar_days (
    day     date primary key,
    working boolean not null,
    name    text    not null,
    source  text    not null
);
