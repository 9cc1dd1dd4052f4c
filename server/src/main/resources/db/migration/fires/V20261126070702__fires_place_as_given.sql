-- A sighting's place as its reporter gave it; lon and lat stay WGS-84.
alter table fires.detections
    add column given_datum text not null default 'WGS-84' check (given_datum in ('WGS-84', 'CGCS2000', 'GCJ-02')),
    add column given_lon   numeric(9, 6),
    add column given_lat   numeric(9, 6);
