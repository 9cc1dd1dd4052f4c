create schema inspection;

-- A stay of an inspection group (进驻).
create table inspection.inspections (
    code text primary key,
    name text not null,
    level text not null check (level in ('central', 'provincial', 'municipal')),
    inspectors text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on)
);

-- An evening's list as it was handed over (批次).
create table inspection.batches (
    inspection text not null references inspection.inspections,
    batch int not null check (batch > 0),
    handed_over_at timestamptz not null,
    primary key (inspection, batch)
);

-- A handed-over case (交办件); its work is the matter of that number.
create table inspection.cases (
    matter text primary key references matters.matters,
    inspection text not null,
    batch int not null,
    sequence int not null,
    acceptance text not null,
    starred boolean not null,
    points text[] not null,
    district text not null,
    pollution text[] not null,
    foreign key (inspection, batch) references inspection.batches,
    unique (inspection, acceptance)
);
create index cases_by_batch on inspection.cases (inspection, batch, sequence);
