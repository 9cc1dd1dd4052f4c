create schema evaluation;

-- One row per place and day. An item: value in published digits (null when not valid), the same unrounded, how many values
-- it was made from and how many it needed (hours or eight-hour means of a station, stations of a county or city).
create table evaluation.air_days (
    place              text        not null,
    place_kind         text        not null check (place_kind in ('station', 'county', 'city')),
    day                date        not null,
    so2                numeric,
    so2_exact          numeric,
    so2_inputs         smallint    not null,
    so2_needed         smallint    not null,
    no2                numeric,
    no2_exact          numeric,
    no2_inputs         smallint    not null,
    no2_needed         smallint    not null,
    co                 numeric,
    co_exact           numeric,
    co_inputs          smallint    not null,
    co_needed          smallint    not null,
    o3                 numeric,
    o3_exact           numeric,
    o3_inputs          smallint    not null,
    o3_needed          smallint    not null,
    pm10               numeric,
    pm10_exact         numeric,
    pm10_inputs        smallint    not null,
    pm10_needed        smallint    not null,
    pm25               numeric,
    pm25_exact         numeric,
    pm25_inputs        smallint    not null,
    pm25_needed        smallint    not null,
    -- highest one-hour ozone, an input of the daily index under HJ 633-2012
    o3_hour            numeric,
    aqi                smallint,
    category           smallint,
    primary_pollutants text[]      not null,
    complete           boolean     not null,
    edition            text        not null,
    as_of              timestamptz not null,
    computed_at        timestamptz not null,
    primary key (place, day)
);

create index air_days_day on evaluation.air_days (day desc, place);

create view evaluation.pub_air_days as
select place, place_kind, day, aqi, category, primary_pollutants,
       so2, no2, co, o3, pm10, pm25,
       so2_exact, no2_exact, co_exact, o3_exact, pm10_exact, pm25_exact,
       so2 is not null as so2_valid, no2 is not null as no2_valid, co is not null as co_valid,
       o3 is not null as o3_valid, pm10 is not null as pm10_valid, pm25 is not null as pm25_valid,
       complete, edition, as_of
from evaluation.air_days;

-- When a station stands out from its peers. A day's data are judged by the rule in force on it.
create table evaluation.stand_out_rules (
    id          integer primary key generated always as identity,
    valid_from  date     not null,
    valid_to    date,
    pollutants  text[]   not null,
    -- at least so many times the median of the peers, so many hours running
    ratio       numeric  not null check (ratio > 1),
    hours       smallint not null check (hours between 1 and 24),
    -- who the peers are: all other stations of the city, or those of the same grade
    peers       text     not null check (peers in ('city', 'grade')),
    least_peers smallint not null check (least_peers >= 1),
    -- an hourly value below this stands out from nothing (µg/m³)
    least_value numeric  not null,
    -- an episode is over after so many hours without standing out
    quiet_hours smallint not null,
    -- data older than this at their arrival open nothing
    oldest_hours smallint not null,
    basis       text     not null
);

insert into evaluation.stand_out_rules (valid_from, pollutants, ratio, hours, peers, least_peers, least_value, quiet_hours,
    oldest_hours, basis)
values ('2012-02-29', '{PM25,PM10}', 1.5, 2, 'city', 3, 0, 6, 72, '平台默认规则：单个站点连续两小时不低于同城其他站点中位数的1.5倍');

-- Raised once each; raised_at is set in the transaction in which the listeners act.
create table evaluation.episodes (
    id          bigint primary key generated always as identity,
    station     text        not null,
    pollutant   text        not null,
    from_at     timestamptz not null,
    to_at       timestamptz not null,
    value       numeric     not null,
    peer_median numeric     not null,
    ratio       numeric     not null,
    peers       smallint    not null,
    rule        integer     not null references evaluation.stand_out_rules,
    found_at    timestamptz not null,
    raised_at   timestamptz
);

create index episodes_station on evaluation.episodes (station, to_at);
create index episodes_waiting on evaluation.episodes (id) where raised_at is null;
