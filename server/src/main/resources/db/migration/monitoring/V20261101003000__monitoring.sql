create schema monitoring;

create table monitoring.stations (
    -- Six digits are left to regions: both are places in one address.
    code       text primary key check (code ~ '^[^ /:?&#,]{1,20}$' and code !~ '^[0-9]{6}$'),
    name       text not null check (length(name) between 1 and 60),
    kind       text not null check (kind in ('station', 'city')),
    grade      text not null check (grade in ('national', 'provincial', 'micro')),
    city       text not null,
    -- name and city without blanks and 市, as files write them differently
    name_key   text not null,
    city_key   text not null,
    -- null for a point of another city, kept for comparison
    county     text references organisation.regions,
    township   text references organisation.regions,
    lon        numeric(9, 6),
    lat        numeric(8, 6),
    designated boolean not null,
    unique (city_key, name_key)
);

create view monitoring.pub_stations as
select s.code, s.name, s.kind, s.grade, s.city, s.county, c.name as county_name, c.parent as city_region,
       s.township, s.lon, s.lat, s.designated,
       coalesce(t.path, c.path,
                (select r.path from organisation.pub_regions r where r.level = 'city' order by r.code limit 1),
                '') as region_path
from monitoring.stations s
left join organisation.pub_regions c on c.code = s.county
left join organisation.pub_regions t on t.code = s.township;

-- One row per station and hour; at is the hour's label, its end: 08:00 covers 07:00 to 08:00.
-- No reference to stations: a row enters only through an import, which has looked the station up.
create table monitoring.observations (
    station       text        not null,
    at            timestamptz not null,
    so2           numeric,
    no2           numeric,
    co            numeric,
    o3            numeric,
    o3_8h         numeric,
    pm10          numeric,
    pm25          numeric,
    so2_mark      text,
    no2_mark      text,
    co_mark       text,
    o3_mark       text,
    o3_8h_mark    text,
    pm10_mark     text,
    pm25_mark     text,
    published_aqi smallint,
    version       integer     not null default 1,
    import        bigint      not null,
    line          bigint      not null,
    primary key (station, at)
) partition by range (at);

-- What a corrected value replaced.
create table monitoring.observation_versions (
    like monitoring.observations,
    replaced_by bigint      not null,
    replaced_at timestamptz not null,
    primary key (station, at, version)
);

-- A month's partition is attached, not created in place: that would lock every reader out.
create function monitoring.ensure_month(month date) returns void language plpgsql as $$
declare
    partition_name text := 'observations_' || to_char(month, 'YYYY_MM');
    month_start timestamptz := date_trunc('month', month)::timestamp at time zone 'Asia/Shanghai';
    month_end timestamptz := (date_trunc('month', month) + interval '1 month')::timestamp at time zone 'Asia/Shanghai';
begin
    if to_regclass('monitoring.' || partition_name) is not null then
        return;
    end if;
    lock table monitoring.observations in share update exclusive mode;
    if to_regclass('monitoring.' || partition_name) is not null then
        return;
    end if;
    execute format('create table monitoring.%I (like monitoring.observations including all)', partition_name);
    execute format('alter table monitoring.observations attach partition monitoring.%I for values from (%L) to (%L)',
                   partition_name, month_start, month_end);
end
$$;

-- Days whose evaluation is out of date, since when. Whoever evaluates takes them away.
create table monitoring.changed_days (
    station   text        not null,
    day       date        not null,
    marked_at timestamptz not null,
    primary key (station, day)
);

create index changed_days_day on monitoring.changed_days (day);

-- An hourly value above this is refused as given in a wrong unit (µg/m³; CO mg/m³). Dust storms reach 4,000 and more.
create table monitoring.plausible_values (
    item    text primary key,
    highest numeric not null
);

insert into monitoring.plausible_values (item, highest) values
    ('so2', 5000), ('no2', 3000), ('co', 50), ('o3', 1500), ('o3_8h', 1500), ('pm10', 10000), ('pm25', 3000);
