create schema reports;

-- The last number given in a year. Its row is locked while a document is issued, so that numbers have no gaps.
create table reports.numbers (
    year int primary key check (year between 2000 and 2100),
    last int not null check (last >= 0)
);

create table reports.bulletins (
    id          bigint generated always as identity primary key,
    year        int    not null,
    number      int    not null check (number > 0),
    kind        text   not null check (kind in ('day', 'month', 'quarter')),
    period      text   not null,
    title       text   not null,
    region      text   not null references organisation.regions,
    office      text   not null,
    issued_by   text   not null,
    issued_at   timestamptz not null,
    snapshot    text   not null,
    -- what the page shows, as it was written
    content     jsonb  not null,
    file        bytea  not null,
    file_sha256 text   not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    unique (year, number)
);

create index bulletins_period on reports.bulletins (region, kind, period);

create function reports.keep_bulletin() returns trigger language plpgsql as $$
begin
    raise exception 'An issued bulletin is neither changed nor deleted';
end $$;

create trigger keep_bulletin before update or delete on reports.bulletins
    for each row execute function reports.keep_bulletin();

create view reports.pub_bulletins as
select id, year, number, kind, period, title, region, office, issued_by, issued_at, file_sha256
from reports.bulletins;
