-- What a picture looks like, per content: 64 coarse bits to find it by, 256 fine ones to be sure. No row: nothing to compare.
create table evidence.likenesses (
    sha256 text primary key references evidence.contents,
    coarse bigint   not null,
    fine   bit(256) not null,
    band1  int      not null generated always as ((coarse & 65535)::int) stored,
    band2  int      not null generated always as (((coarse >> 16) & 65535)::int) stored,
    band3  int      not null generated always as (((coarse >> 32) & 65535)::int) stored,
    band4  int      not null generated always as (((coarse >> 48) & 65535)::int) stored
);

create index likenesses_band1 on evidence.likenesses (band1);
create index likenesses_band2 on evidence.likenesses (band2);
create index likenesses_band3 on evidence.likenesses (band3);
create index likenesses_band4 on evidence.likenesses (band4);

-- Pictures that came before likeness did and are still to be looked at.
create table evidence.unlooked (
    sha256 text primary key references evidence.contents
);

insert into evidence.unlooked (sha256) select sha256 from evidence.contents where thumbnail is not null;

-- Made when somebody asks for it first: upright, of medium size, without anything that the camera wrote.
create table evidence.previews (
    sha256 text primary key references evidence.contents,
    image  bytea not null
);

alter table evidence.previews alter column image set storage external;

alter table evidence.files
    -- as the person says, beside what the camera says
    add column claimed_at       timestamptz,
    add column claimed_lon      numeric(9, 6),
    add column claimed_lat      numeric(8, 6),
    add column claimed_datum    text check (claimed_datum in ('WGS-84', 'CGCS2000', 'GCJ-02')),
    add column annulled_at      timestamptz,
    add column annulled_by      bigint,
    add column annulled_by_name text,
    add column annulment_reason text,
    add constraint files_claimed_place
        check (num_nonnulls(claimed_lon, claimed_lat, claimed_datum) in (0, 3)),
    add constraint files_annulment
        check (num_nonnulls(annulled_at, annulled_by, annulled_by_name, annulment_reason) in (0, 4));
