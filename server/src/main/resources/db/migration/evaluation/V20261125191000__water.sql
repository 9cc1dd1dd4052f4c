-- One row per section and month with a value. An item's mean is an exact fraction, {"tp": {"mean": "17/200", "count": 4,
-- "below": 1, "decimals": 3}}: of how many values, of which so many lay below the limit of detection, given with how many
-- digits after the point. Classes are 1 to 6.
create table evaluation.water_months (
    section         text        not null,
    month           date        not null check (extract(day from month) = 1),
    means           jsonb       not null,
    readings        integer     not null,
    class           smallint,
    worst           text[]      not null,
    -- at most three, the first one first
    main_pollutants text[]      not null,
    target          smallint,
    compliant       boolean,
    failing         text[]      not null,
    trophic_index   numeric,
    trophic_level   text,
    edition         text        not null,
    clause          text        not null,
    as_of           timestamptz not null,
    computed_at     timestamptz not null,
    primary key (section, month)
);

create index water_months_month on evaluation.water_months (month);

create view evaluation.pub_water_months as
select m.section, m.month, m.class, m.worst, m.main_pollutants, m.target, m.compliant, m.failing,
       m.trophic_index, m.trophic_level, m.readings, m.edition, m.clause, m.as_of,
       s.kind, s.county, s.assessed, s.region_path
from evaluation.water_months m
join monitoring.pub_water_sections s on s.code = m.section;
