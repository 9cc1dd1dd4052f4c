-- A value that is reported with proof: tonnes, money, projects, coverage. Never deleted, only annulled with a reason. What
-- edition of the indicator held is stored with it (N16).
create table targets.reported (
    id            bigint generated always as identity primary key,
    indicator     text        not null,
    edition       date        not null,
    standard      text        not null,
    region        text        not null references organisation.regions,
    holder        text        not null references organisation.units,
    period_from   date        not null,
    period_to     date        not null,
    value         numeric     not null,
    numerator     numeric,
    denominator   numeric     check (denominator > 0),
    proof         uuid        not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    note          text        not null default '' check (length(note) <= 500),
    reported_at   timestamptz not null,
    reported_by   text        not null,
    account       bigint      not null,
    annulled_at   timestamptz,
    annulled_by   text,
    annul_reason  text,
    check (period_from <= period_to),
    check ((numerator is null) = (denominator is null)),
    check ((annulled_at is null) = (annulled_by is null) and (annulled_at is null) = (annul_reason is null))
);

create index reported_indicator on targets.reported (indicator, region, period_to);

create function targets.reported_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.annulled_at is not null
            or (old.indicator, old.edition, old.region, old.holder, old.period_from, old.period_to, old.value, old.proof,
                old.sha256, old.reported_at, old.account)
               is distinct from (new.indicator, new.edition, new.region, new.holder, new.period_from, new.period_to,
                new.value, new.proof, new.sha256, new.reported_at, new.account)
            or (old.numerator, old.denominator) is distinct from (new.numerator, new.denominator) then
        raise exception 'a reported value is annulled once and never changed';
    end if;
    return new;
end $$;

create trigger reported_is_kept before update or delete on targets.reported
    for each row execute function targets.reported_is_kept();

create view targets.pub_reported as
select r.id, r.indicator, r.edition, r.standard, r.region, r.holder, r.period_from, r.period_to, r.value, r.numerator,
       r.denominator, r.proof, r.sha256, r.reported_at, r.reported_by,
       r.annulled_at is not null or a.id is not null as annulled
from targets.reported r
left join evidence.pub_annulments a on a.id = r.proof;

-- 配速 day by day: running sums of each target through a day, and where it stood. One row is added a day; from a day that was
-- corrected on the rows are made anew.
create table targets.paces (
    target      bigint      not null references targets.targets on delete cascade,
    day         date        not null,
    numerator   numeric     not null,
    denominator numeric     not null,
    to_come     int,
    standing    text        not null,
    -- where it stood on the day before; null on the first
    was         text,
    -- first day of this standing
    since       date        not null,
    -- what the remaining days might have averaged on the day before
    control     numeric,
    -- what made the standing change: [{"day", "text", "unit", "ref"}]
    causes      jsonb,
    edition     text        not null,
    computed_at timestamptz not null,
    primary key (target, day)
);

create index paces_changes on targets.paces (target, day) where was is not null and was <> standing;

-- Up to when an indicator's results are taken into the running sums.
create table targets.pace_marks (
    indicator text primary key,
    since     timestamptz not null
);
