create schema field;

-- A photo that a device sends piece by piece; the id is the device's, and names nothing for other accounts.
create table field.photos (
    account      bigint      not null,
    account_name text        not null,
    id           uuid        not null,
    name         text        not null,
    role         text        not null check (role in ('BEFORE', 'SITE', 'AFTER', 'DOCUMENT')),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint      not null check (size > 0),
    -- by the device's clock
    captured_at  timestamptz not null,
    sent_at      timestamptz,
    lon          numeric,
    lat          numeric,
    datum        text,
    began_at     timestamptz not null,
    moved_at     timestamptz not null,
    arrived      bigint      not null default 0 check (arrived between 0 and size),
    -- the file in custody that it became, once it was whole and its hash right
    evidence     uuid unique,
    received_at  timestamptz,
    primary key (account, id),
    check ((evidence is null) = (received_at is null))
);

create index photos_unfinished on field.photos (moved_at) where evidence is null;

-- Pieces of photos that are not whole yet.
create table field.chunks (
    account bigint not null,
    photo   uuid   not null,
    start   bigint not null,
    bytes   bytea  not null,
    primary key (account, photo, start),
    foreign key (account, photo) references field.photos (account, id)
);

-- Photos do not get smaller by compression.
alter table field.chunks alter column bytes set storage external;

-- What devices reported, and the matter that each became.
create table field.findings (
    account     bigint      not null,
    id          uuid        not null,
    -- of the content as it was told, so that the same id with other content is noticed
    hash        text        not null,
    matter      text        not null unique,
    title       text        not null,
    fixed       boolean     not null,
    -- by the device's clock
    captured_at timestamptz not null,
    sent_at     timestamptz,
    received_at timestamptz not null,
    accuracy    numeric,
    photos      uuid[]      not null,
    kind        text        not null,
    county      text        not null,
    township    text,
    address     text,
    primary key (account, id)
);

create index findings_last on field.findings (account, received_at desc);
