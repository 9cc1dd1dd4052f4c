-- Likely same matters.
-- What of a matter is compared with others, found by each of its indexes.
create table matters.fingerprints (
    matter    text primary key references matters.matters,
    words     text[]           not null,
    firms     text[]           not null,
    places    text[]           not null,
    numbers   text[]           not null,
    topics    text[]           not null,
    -- firms and places that the text names, with the county's code before them
    keys      text[]           not null,
    -- degrees in WGS-84, whatever the matter's datum
    lon       double precision,
    lat       double precision,
    kind      text             not null,
    medium    text             not null,
    county    text             not null,
    township  text,
    subject   text,
    station   text,
    opened_at timestamptz      not null
);

create index fingerprints_keys on matters.fingerprints using gin (keys);
create index fingerprints_point on matters.fingerprints using gist (point(lon, lat));
create index fingerprints_subject on matters.fingerprints (subject, opened_at) where subject is not null;
create index fingerprints_station on matters.fingerprints (station, opened_at) where station is not null;
create index fingerprints_township on matters.fingerprints (township, medium, opened_at);

-- More words are kept in the statistics than usual: how common a word is says how little it says.
alter table matters.fingerprints alter column words set statistics 500;

-- A proposal that two matters are one problem; a person decides.
create table matters.same_proposals (
    child       text             not null references matters.matters,
    candidate   text             not null references matters.matters check (candidate <> child),
    score       double precision not null check (score between 0 and 1),
    -- the candidate was closed by then: the problem may have come back
    rebound     boolean          not null,
    reasons     jsonb            not null,
    proposed_at timestamptz      not null,
    decided     text check (decided in ('merged', 'dismissed')),
    decided_at  timestamptz,
    decided_by  bigint,
    reason      text,
    primary key (child, candidate),
    check ((decided is null) = (decided_at is null))
);

create index same_proposals_candidate on matters.same_proposals (candidate);
