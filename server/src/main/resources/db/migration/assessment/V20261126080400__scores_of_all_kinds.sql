-- Scores of counties, townships and departments, each run pure from a snapshot of facts and a version of a rule set. What was
-- closed before stays readable: it has no snapshot.

create table assessment.snapshots (
    id       bigint generated always as identity primary key,
    period   text        not null check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    version  int         not null check (version >= 1),
    taken_at timestamptz not null,
    taken_by text        not null,
    reason   text,
    -- SHA-256 over subjects and facts, whatever their order
    hash     text        not null check (hash ~ '^[0-9a-f]{64}$'),
    facts    int         not null,
    unique (period, version)
);

create table assessment.snapshot_subjects (
    snapshot bigint not null references assessment.snapshots,
    kind     text   not null check (kind in ('COUNTY', 'TOWNSHIP', 'DEPARTMENT')),
    code     text   not null,
    name     text   not null,
    region   text   not null,
    path     text   not null,
    primary key (snapshot, kind, code)
);

create table assessment.snapshot_facts (
    snapshot    bigint      not null references assessment.snapshots,
    number      int         not null,
    source      text        not null,
    key         text        not null,
    subject     text        not null,
    path        text        not null,
    item        text        not null,
    day         date        not null,
    at          timestamptz,
    value       numeric,
    mark        boolean,
    label       text        not null,
    text        text        not null,
    unit        text        not null,
    ref         text        not null,
    responsible text,
    -- [{file, sha256}]
    proofs      jsonb       not null,
    by_whom     text        not null,
    as_of       timestamptz not null,
    primary key (snapshot, number)
);

create trigger is_kept before update or delete on assessment.snapshots for each row execute function assessment.is_kept();
create trigger is_kept before update or delete on assessment.snapshot_subjects
    for each row execute function assessment.is_kept();
create trigger is_kept before update or delete on assessment.snapshot_facts
    for each row execute function assessment.is_kept();

drop view assessment.pub_score_items;
drop view assessment.pub_scores;

alter table assessment.runs disable trigger run_is_kept;
alter table assessment.scores disable trigger is_kept;

-- A correction is the next version of a run. The newest that is not annulled is in force.
drop index assessment.runs_one_in_force;
alter table assessment.runs
    add column subjects    text not null default 'COUNTY' check (subjects in ('COUNTY', 'TOWNSHIP', 'DEPARTMENT')),
    add column within      text not null default '',
    add column version     int,
    add column snapshot    bigint references assessment.snapshots,
    add column reason      text,
    -- SHA-256 over the table's numbers; what a recomputation must reach to the last digit
    add column result_hash text check (result_hash ~ '^[0-9a-f]{64}$');
update assessment.runs r set version = n.number
from (select id, row_number() over (partition by period, rule_set order by id) as number from assessment.runs) n
where n.id = r.id;
alter table assessment.runs alter column subjects drop default, alter column within drop default, alter column version set not null;
create unique index runs_versions on assessment.runs (period, rule_set, within, version);

alter table assessment.scores drop constraint scores_county_fkey;
alter table assessment.scores rename column county to subject;
alter table assessment.score_items rename column county to subject;
alter table assessment.scores
    add column kind      text not null default 'COUNTY' check (kind in ('COUNTY', 'TOWNSHIP', 'DEPARTMENT')),
    add column name      text,
    add column region    text,
    add column path      text,
    add column among_last boolean not null default false,
    add column lead      numeric,
    add column lead_text text,
    add column lead_ref  text;
update assessment.scores s set name = r.name, region = r.code, path = r.path
from organisation.pub_regions r where r.code = s.subject;
alter table assessment.scores
    alter column kind drop default,
    alter column among_last drop default,
    alter column name set not null,
    alter column region set not null,
    alter column path set not null;
alter table assessment.runs enable trigger run_is_kept;
alter table assessment.scores enable trigger is_kept;

-- What deductions and decided cascades took from a total.
create table assessment.score_losses (
    run     bigint  not null,
    subject text    not null,
    number  int     not null,
    code    text    not null,
    name    text    not null,
    points  numeric not null,
    text    text    not null,
    ref     text    not null,
    primary key (run, subject, number),
    foreign key (run, subject) references assessment.scores
);

-- Why something may follow from a run: proposed elsewhere, decided by a person.
create table assessment.grounds (
    run         bigint  not null references assessment.runs,
    number      int     not null,
    kind        text    not null check (kind in ('VETO', 'BOTTOM', 'BELOW', 'TOP', 'CASCADE')),
    code        text    not null,
    subject_kind text   not null check (subject_kind in ('COUNTY', 'TOWNSHIP', 'DEPARTMENT')),
    subject     text    not null,
    name        text    not null,
    region      text    not null,
    path        text    not null,
    consequence text,
    sentence    text    not null,
    basis       text    not null,
    amount      numeric,
    -- [{label, text, ref}]
    chain       jsonb   not null,
    primary key (run, number)
);

create or replace function assessment.run_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.annulled_at is not null
            or to_jsonb(old) - '{annulled_at,annulled_by,annul_reason}'::text[]
            is distinct from to_jsonb(new) - '{annulled_at,annulled_by,annul_reason}'::text[]
    then
        raise exception 'what was closed is not changed; annul the run with a reason and close the period anew';
    end if;
    return new;
end $$;

create trigger is_kept before update or delete on assessment.score_losses for each row execute function assessment.is_kept();
create trigger is_kept before update or delete on assessment.grounds for each row execute function assessment.is_kept();

-- What the scores of a period that is not closed would be now: computed daily, read by the page, replaced as a whole.
create table assessment.trials (
    period       text        not null,
    rule_set     text        not null,
    rule_version text        not null,
    within       text        not null,
    body         text        not null,
    primary key (period, rule_set, within)
);

-- The facts behind the trials of a period, compressed, so that their numbers open to exactly what they were made from.
create table assessment.trial_facts (
    period      text primary key,
    computed_at timestamptz not null,
    body        bytea       not null
);

create view assessment.pub_runs as
select r.* from assessment.runs r
where r.annulled_at is null
  and not exists (select 1 from assessment.runs n
                  where n.period = r.period and n.rule_set = r.rule_set and n.within = r.within
                    and n.annulled_at is null and n.version > r.version);

create view assessment.pub_scores as
select r.id as run, r.period, r.rule_set, r.rule_version, r.within, r.version, r.closed_at, r.closed_by, s.kind, s.subject, s.name,
       s.region, s.path, s.total, s.text, s.place, s.of_places, s.among_last, s.gap, s.gap_text, s.gap_ref, s.lead, s.lead_text,
       s.lead_ref, s.note, s.ref
from assessment.pub_runs r join assessment.scores s on s.run = r.id;

create view assessment.pub_score_items as
select r.id as run, r.period, r.rule_set, r.within, i.subject, i.item, i.value, i.value_text, i.unit, i.marks, i.marks_text, i.note,
       i.ref
from assessment.pub_runs r join assessment.score_items i on i.run = r.id;
