create schema evidence;

create table evidence.contents (
    sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint not null,
    thumbnail bytea
);

create table evidence.chunks (
    sha256 text  not null references evidence.contents,
    number int   not null,
    bytes  bytea not null,
    primary key (sha256, number)
);

-- Photos do not get smaller by compression.
alter table evidence.chunks alter column bytes set storage external;

create table evidence.files (
    id            uuid primary key,
    -- file to which it belongs: 'matter:2026-000017'; null while only its uploader knows it
    subject       text,
    role          text        not null check (role in ('BEFORE', 'SITE', 'AFTER', 'DOCUMENT')),
    name          text        not null,
    media_type    text        not null,
    size          bigint      not null,
    sha256        text        not null references evidence.contents,
    width         int,
    height        int,
    taken_at      timestamptz,
    lon           numeric(9, 6),
    lat           numeric(8, 6),
    datum         text check (datum in ('WGS-84', 'CGCS2000', 'GCJ-02')),
    uploaded_by   bigint      not null,
    uploader_name text        not null,
    uploaded_at   timestamptz not null
);

create index files_subject on evidence.files (subject);
create index files_sha256 on evidence.files (sha256);

-- Who had it when, from its arrival on.
create table evidence.custody (
    id     bigint generated always as identity primary key,
    file   uuid        not null references evidence.files,
    at     timestamptz not null,
    actor  text        not null,
    what   text        not null,
    detail text        not null
);

create index custody_file on evidence.custody (file);
