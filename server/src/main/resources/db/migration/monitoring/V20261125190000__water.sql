-- Sections of rivers and lakes, and the sources of drinking water.
create table monitoring.water_sections (
    -- As with stations, six digits are left to regions: both are places in one address.
    code      text primary key check (code ~ '^[^ /:?&#,]{1,20}$' and code !~ '^[0-9]{6}$'),
    name      text not null check (length(name) between 1 and 60),
    kind      text not null check (kind in ('section', 'source')),
    body      text not null check (body in ('river', 'lake', 'ground')),
    -- name of the river or lake
    water     text,
    basin     text,
    province  text,
    city      text,
    -- name and place (city, else province) without blanks and 市, as files write them differently
    name_key  text not null,
    place_key text not null,
    -- null for a section of another city, kept for comparison
    county    text references organisation.regions,
    township  text references organisation.regions,
    lon       numeric(9, 6),
    lat       numeric(8, 6),
    grade     text not null check (grade in ('national', 'provincial', 'local')),
    -- the worst class with which it does what was promised, 1 to 5
    target    smallint check (target between 1 and 6),
    -- what a source gives in a month, 10,000 m³
    intake    numeric check (intake >= 0),
    -- whether it counts in the figures of its county, river and city
    assessed  boolean not null,
    unique (place_key, name_key)
);

create view monitoring.pub_water_sections as
select s.code, s.name, s.kind, s.body, s.water, s.basin, s.province, s.city, s.county, c.name as county_name,
       c.parent as city_region, s.township, s.lon, s.lat, s.grade, s.target, s.intake, s.assessed,
       coalesce(t.path, c.path,
                (select r.path from organisation.pub_regions r where r.level = 'city' order by r.code limit 1),
                '') as region_path
from monitoring.water_sections s
left join organisation.pub_regions c on c.code = s.county
left join organisation.pub_regions t on t.code = s.township;

-- One row per section and time: of automatic stations every four hours, of samples once a month. A city's rows of many
-- years fit into one table. An item's value is as it came but in the item's own unit; the mark L says that the value is the
-- limit below which nothing was found.
create table monitoring.water_readings (
    section         text        not null,
    at              timestamptz not null,
    published_class smallint,
    status          text,
    version         integer     not null default 1,
    import          bigint      not null,
    line            bigint      not null,
    primary key (section, at)
);

do $$
declare
    item text;
begin
    foreach item in array '{wt,ph,do,codmn,cod,bod5,nh3n,tp,tn,cu,zn,f,se,as,hg,cd,cr6,pb,cn,phenol,petroleum,surfactant,sulfide,
        coliform,sulfate,chloride,nitrate,fe,mn,mo,co,be,b,sb,ni,ba,v,ti,tl,chla,sd,dosat,hardness,tds,nitrite,cond,turb,algae}'::text[]
    loop
        execute format('alter table monitoring.water_readings add column %I numeric, add column %I text',
                       item || '_value', item || '_mark');
    end loop;
end
$$;

-- What a corrected value replaced.
create table monitoring.water_reading_versions (
    like monitoring.water_readings,
    replaced_by bigint      not null,
    replaced_at timestamptz not null,
    primary key (section, at, version)
);

-- Months of sections, by their first day, whose evaluation is out of date, since when.
create table monitoring.changed_water_months (
    section   text        not null,
    month     date        not null,
    marked_at timestamptz not null,
    primary key (section, month)
);

create index changed_water_months_month on monitoring.changed_water_months (month);

-- CO is carbon monoxide in air and cobalt in water: the highest plausible values are kept by kind.
alter table monitoring.plausible_values add column kind text not null default 'air' check (kind in ('air', 'water'));
alter table monitoring.plausible_values alter column kind drop default;
alter table monitoring.plausible_values drop constraint plausible_values_pkey;
alter table monitoring.plausible_values add primary key (kind, item);

-- A value above this was given in a wrong unit (mg/L; pH, ℃, µS/cm, NTU, cells/L; chlorophyll mg/m³; transparency m).
insert into monitoring.plausible_values (kind, item, highest) values
    ('water', 'wt', 45), ('water', 'ph', 14), ('water', 'do', 40), ('water', 'codmn', 500), ('water', 'cod', 5000),
    ('water', 'bod5', 2000), ('water', 'nh3n', 500), ('water', 'tp', 100), ('water', 'tn', 500), ('water', 'cu', 50),
    ('water', 'zn', 100), ('water', 'f', 100), ('water', 'se', 5), ('water', 'as', 10), ('water', 'hg', 0.5),
    ('water', 'cd', 5), ('water', 'cr6', 20), ('water', 'pb', 10), ('water', 'cn', 20), ('water', 'phenol', 50),
    ('water', 'petroleum', 200), ('water', 'surfactant', 100), ('water', 'sulfide', 100), ('water', 'coliform', 1000000000),
    ('water', 'sulfate', 10000), ('water', 'chloride', 30000), ('water', 'nitrate', 500), ('water', 'fe', 500),
    ('water', 'mn', 200), ('water', 'hardness', 50000), ('water', 'tds', 100000), ('water', 'nitrite', 100),
    ('water', 'dosat', 500), ('water', 'chla', 3000), ('water', 'sd', 50), ('water', 'cond', 100000), ('water', 'turb', 20000),
    ('water', 'algae', 100000000000);
