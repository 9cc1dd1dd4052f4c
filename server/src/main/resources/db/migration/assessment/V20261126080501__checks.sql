-- A quarter's sampling plan (P8, N64): who is checked is drawn from a seed, so that anybody can repeat the draw.
create table assessment.check_plans (
    id               bigint generated always as identity primary key,
    period           text        not null check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    rule_set         text        not null,
    rule_version     text        not null,
    seed             text        not null check (length(seed) between 1 and 64),
    open_drawn       int         not null check (open_drawn >= 0),
    covert_each      int         not null check (covert_each >= 0),
    drawn_at         timestamptz not null,
    drawn_by         bigint      not null,
    drawn_by_name    text        not null,
    annulled_at      timestamptz,
    annulled_by_name text,
    annul_reason     text,
    check ((annulled_at is null) = (annulled_by_name is null) and (annulled_at is null) = (annul_reason is null))
);

create unique index check_plans_one_in_force on assessment.check_plans (period, rule_set) where annulled_at is null;

-- All townships from which was drawn, in the order of the draw.
create table assessment.check_plan_townships (
    plan     bigint  not null references assessment.check_plans,
    county   text    not null references organisation.regions,
    township text    not null references organisation.regions,
    place    int     not null check (place >= 1),
    digest   text    not null check (digest ~ '^[0-9a-f]{64}$'),
    drawn    boolean not null,
    primary key (plan, township)
);

-- One check of one township: open 明查, covert 暗访, or a single finding outside any plan.
create table assessment.check_checks (
    id             bigint generated always as identity primary key,
    plan           bigint references assessment.check_plans,
    period         text        not null,
    rule_set       text        not null,
    rule_version   text        not null,
    township       text        not null references organisation.regions,
    kind           text        not null check (kind in ('open', 'covert', 'finding')),
    full_marks     numeric     not null check (full_marks >= 0),
    objection_days int         not null check (objection_days >= 0),
    -- who is to check: a person, or anybody of a unit
    unit           text references organisation.units,
    account        bigint,
    due            date,
    done_on        date,
    done_at        timestamptz,
    done_by        bigint,
    done_by_name   text,
    measures       text,
    progress       text,
    quality        text,
    effect         text,
    check ((kind = 'finding') = (plan is null)),
    check ((done_at is null) = (done_on is null) and (done_at is null) = (done_by is null)),
    check (kind <> 'finding' or done_at is not null)
);

create index check_checks_plan on assessment.check_checks (plan);
create index check_checks_todo on assessment.check_checks (unit, account) where done_at is null;
create index check_checks_done on assessment.check_checks (done_on, township);

create sequence assessment.check_finding_numbers;

create table assessment.check_findings (
    id                bigint generated always as identity primary key,
    number            text        not null unique,
    check_id          bigint      not null references assessment.check_checks,
    township          text        not null references organisation.regions,
    period            text        not null,
    kind              text        not null,
    name              text        not null,
    scene             text        not null,
    deduction         numeric     not null check (deduction >= 0),
    cap               numeric check (cap >= 0),
    photo_needed      boolean     not null,
    -- place and time of the finding, never of the person (ruling 6)
    found_on          date        not null,
    found_at          timestamptz not null,
    lon               numeric,
    lat               numeric,
    datum             text,
    place             text        not null check (length(place) between 1 and 200),
    words             text        not null check (length(words) <= 2000),
    responsible       text references organisation.units,
    procedure_version text        not null,
    state             text        not null,
    object_until      date,
    recorded_by       bigint      not null,
    recorded_by_name  text        not null,
    recorded_at       timestamptz not null,
    withdrawn_at      timestamptz,
    withdraw_reason   text,
    check ((lon is null) = (lat is null) and (lon is null) = (datum is null)),
    check ((withdrawn_at is null) = (withdraw_reason is null))
);

create index check_findings_check on assessment.check_findings (check_id);
create index check_findings_day on assessment.check_findings (found_on, township);
create index check_findings_objected on assessment.check_findings (state) where state = 'objected';

-- The same photo of the same township, kind and period is the same finding (X2, N57).
create table assessment.check_finding_photos (
    finding   bigint  not null references assessment.check_findings,
    file      uuid    not null,
    sha256    text    not null,
    township  text    not null,
    kind      text    not null,
    period    text    not null,
    withdrawn boolean not null default false,
    primary key (finding, file)
);

create unique index check_finding_photos_once on assessment.check_finding_photos (township, kind, period, sha256)
    where not withdrawn;
create index check_finding_photos_sha on assessment.check_finding_photos (sha256);

-- Everything that was done about a finding, by the table check-finding.
create table assessment.check_finding_steps (
    id         bigint generated always as identity primary key,
    finding    bigint      not null references assessment.check_findings,
    action     text        not null,
    event      text        not null,
    state      text        not null,
    actor      bigint      not null,
    actor_name text        not null,
    unit       text,
    at         timestamptz not null,
    note       text        not null,
    files      uuid[]      not null
);

create index check_finding_steps_finding on assessment.check_finding_steps (finding);

-- Findings that count: neither withdrawn nor annulled, and with a photo that still proves them where one is compulsory.
create view assessment.check_counting as
select f.id, f.check_id, f.kind, f.deduction, f.cap
from assessment.check_findings f
where f.state <> 'annulled' and f.withdrawn_at is null
  and (not f.photo_needed
       or exists (select 1 from assessment.check_finding_photos p
                  where p.finding = f.id
                    and not exists (select 1 from evidence.pub_annulled_files a where a.id = p.file)));

-- Full marks less what the findings take, each kind up to its cap, never below zero.
create view assessment.check_marks as
select c.id, greatest(0, c.full_marks - coalesce(sum(k.taken), 0)) as marks, coalesce(sum(k.findings), 0) as findings
from assessment.check_checks c
left join (select n.check_id, n.kind, least(sum(n.deduction), min(coalesce(n.cap, 1000000))) as taken, count(*) as findings
           from assessment.check_counting n group by n.check_id, n.kind) k on k.check_id = c.id
group by c.id;

-- Periods that have been closed: their marks are known to all, and sheets in them are locked.
create table assessment.check_closed_periods (
    period    text primary key,
    closed_at timestamptz not null
);

create function assessment.never_deleted() returns trigger language plpgsql as $$
begin
    raise exception 'nothing of an assessment is deleted; it is annulled with a reason';
end $$;

create trigger never_deleted before delete on assessment.check_plans for each row execute function assessment.never_deleted();
create trigger never_deleted before delete on assessment.check_plan_townships for each row execute function assessment.never_deleted();
create trigger never_deleted before delete on assessment.check_checks for each row execute function assessment.never_deleted();
create trigger never_deleted before delete on assessment.check_findings for each row execute function assessment.never_deleted();
create trigger never_deleted before delete on assessment.check_finding_photos for each row execute function assessment.never_deleted();
create trigger is_kept before update or delete on assessment.check_finding_steps for each row execute function assessment.is_kept();
