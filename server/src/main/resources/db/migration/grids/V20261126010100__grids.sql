create schema grids;

-- Kinds, parts and kinds of sensitive places are data: grids/*.csv.
create table grids.cells (
    code         text primary key check (length(code) between 1 and 40),
    name         text not null check (length(name) between 1 and 80),
    kind         text not null,
    region       text not null references organisation.regions,
    parent       text references grids.cells check (parent <> code),
    built        date not null,
    -- as it was drawn or sent, in its own datum; a line has a width in metres to either side
    geometry     jsonb,
    datum        text check (datum in ('WGS-84', 'CGCS2000', 'GCJ-02')),
    width        integer check (width between 1 and 10000),
    ended        date,
    ended_reason text,
    check ((geometry is null) = (datum is null)),
    check ((ended is null) = (ended_reason is null))
);

create index cells_region on grids.cells (region);
create index cells_parent on grids.cells (parent);

-- Changes with every cell, so that servers which hold the cells in memory notice; a number is never used twice.
create sequence grids.versions;
create table grids.version (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null
);
insert into grids.version (number) values (nextval('grids.versions'));

-- Who held which part of a cell from when to when; nothing is deleted.
create table grids.holdings (
    id           bigint generated always as identity primary key,
    cell         text   not null references grids.cells,
    part         text   not null,
    account      bigint not null references access.accounts,
    since        date   not null,
    until        date check (until >= since),
    ended_reason text,
    check ((until is null) = (ended_reason is null))
);

create unique index holdings_current on grids.holdings (cell, part, account) where until is null;
create index holdings_cell on grids.holdings (cell, since);
create index holdings_account on grids.holdings (account) where until is null;

-- What lies somewhere: objects under governance, sensitive places. The point is WGS-84.
create table grids.inside (
    subject text primary key,
    kind    text not null check (kind in ('object', 'sensitive')),
    list    text not null default '',
    list_zh text not null default '',
    list_en text not null default '',
    name    text not null default '',
    link    text,
    cell    text references grids.cells,
    lon     double precision,
    lat     double precision,
    -- the smallest region known to hold it
    region  text references organisation.regions
);

create index inside_point on grids.inside using gist (point(lon, lat)) where lon is not null;

create table grids.inside_cells (
    cell    text not null references grids.cells,
    kind    text not null,
    list    text not null,
    subject text not null references grids.inside,
    primary key (cell, kind, list, subject)
);

create index inside_cells_subject on grids.inside_cells (subject);

create table grids.sensitive_places (
    id             bigint generated always as identity primary key,
    kind           text   not null,
    name           text   not null check (length(name) between 1 and 80),
    region         text   not null references organisation.regions,
    lon            numeric(10, 7) not null,
    lat            numeric(9, 7)  not null,
    datum          text   not null check (datum in ('WGS-84', 'CGCS2000', 'GCJ-02')),
    note           text,
    removed        date,
    removed_reason text,
    check ((removed is null) = (removed_reason is null))
);

create unique index sensitive_places_name on grids.sensitive_places (region, kind, name) where removed is null;

-- Matters placed into cells; open ones have an index of their own.
create table grids.matter_cells (
    cell      text        not null references grids.cells,
    number    text        not null,
    opened_at timestamptz not null,
    open      boolean     not null,
    -- somebody said that the matter is about this cell
    named     boolean     not null default false,
    primary key (cell, number)
);

create index matter_cells_number on grids.matter_cells (number);
create index matter_cells_open on grids.matter_cells (cell, opened_at desc) where open;

-- That somebody found or checked something there.
create table grids.deeds (
    cell    text        not null references grids.cells,
    at      timestamptz not null,
    subject text        not null,
    kind    text        not null check (kind in ('finding', 'check')),
    account bigint      not null,
    actor   text        not null,
    primary key (cell, at, subject, kind)
);

-- The thin cells that there were before. They had no outline, no kind and no day: they were villages' cells.
insert into grids.cells (code, name, kind, region, built)
select code, name, 'village', region, current_date from organisation.pub_grids;

insert into grids.holdings (cell, part, account, since)
select code, 'member', holder, current_date from organisation.pub_grids where holder is not null;

create view grids.pub_cells as
select c.code, c.name, c.kind, c.region, r.path as region_path, c.parent, c.built
from grids.cells c join organisation.pub_regions r on r.code = c.region
where c.ended is null;

create view grids.pub_holdings as
select cell, part, account, since from grids.holdings where until is null;

create view grids.pub_inside_cells as
select cell, kind, list, subject from grids.inside_cells;
