-- A fire that a person found to be another one: its sightings went there, the row stays for who comes by its number.
alter table fires.fires
    add column merged_into  text references fires.fires,
    add column merged_at    timestamptz,
    add column merged_by    text,
    add column merge_reason text,
    add constraint merged_whole check (num_nulls(merged_into, merged_at, merged_by, merge_reason) in (0, 4)),
    add constraint merged_elsewhere check (merged_into <> number);

create index fires_merged on fires.fires (merged_into) where merged_into is not null;

create or replace view fires.pub_fires as
select number, first_seen, lon, lat, county, township, village, region, cell, matter, state, put_out_at
from fires.fires where merged_into is null;
