create schema figures;

create table figures.snapshots (
    id       bigint generated always as identity primary key,
    subject  text        not null,
    region   text        not null references organisation.regions,
    taken_at timestamptz not null
);

create table figures.frozen (
    snapshot bigint not null references figures.snapshots,
    number   int    not null,
    hash     text   not null,
    figure   jsonb  not null,
    primary key (snapshot, number)
);
