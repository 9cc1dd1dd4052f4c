-- A month of a city as an analyst approved it. Nothing is deleted: a newer approval replaces an older one, an annulment with
-- its reason leaves the month unreviewed.
create table evaluation.air_reviews (
    id           bigint primary key generated always as identity,
    city         text        not null,
    month        date        not null check (extract(day from month) = 1),
    version      integer     not null check (version >= 1),
    -- how many rows were kept, one per place and day
    days         integer     not null check (days > 0),
    -- what was missing, as the analyst saw it: [{place, item, days}]
    gaps         jsonb       not null,
    -- SHA-256 over the kept values
    hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
    approved_at  timestamptz not null,
    approved_by  text        not null,
    replaced_at  timestamptz,
    annulled_at  timestamptz,
    annulled_by  text,
    annul_reason text,
    unique (city, month, version),
    check ((annulled_at is null) = (annulled_by is null) and (annulled_at is null) = (annul_reason is null))
);

create unique index air_reviews_one_in_force on evaluation.air_reviews (city, month)
where replaced_at is null and annulled_at is null;

-- The days as they were when the month was approved; never updated. Columns as in air_days, behind the review.
create table evaluation.reviewed_air_days (
    review bigint not null references evaluation.air_reviews,
    like evaluation.air_days,
    primary key (review, place, day)
);

create index reviewed_air_days_place on evaluation.reviewed_air_days (place, day);

create view evaluation.pub_reviewed_air_days as
select d.* from evaluation.reviewed_air_days d
join evaluation.air_reviews r on r.id = d.review
where r.replaced_at is null and r.annulled_at is null;
