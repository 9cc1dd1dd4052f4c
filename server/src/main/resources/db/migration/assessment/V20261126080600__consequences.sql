-- What may follow from a score: a proposal with its chain of evidence, which a person with the power decides (ruling 5).
create table assessment.consequence_files (
    number           text primary key check (number ~ '^[0-9]{4}-[0-9]{4,}$'),
    kind             text        not null,
    origin           text        not null check (origin in ('system', 'person')),
    period           text        not null check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    rule_set         text        not null default '',
    rule_version     text        not null default '',
    run              bigint,
    ground_kind      text check (ground_kind in ('VETO', 'BOTTOM', 'BELOW', 'TOP', 'CASCADE')),
    ground_code      text        not null default '',
    subject_kind     text        not null check (subject_kind in ('COUNTY', 'TOWNSHIP', 'DEPARTMENT')),
    subject          text        not null,
    subject_name     text        not null,
    region           text        not null references organisation.regions,
    path             text        not null,
    -- the unit that is told and may appeal; null where none serves the region
    unit             text references organisation.units,
    sentence         text        not null check (length(sentence) between 1 and 2000),
    basis            text        not null,
    amount           numeric,
    -- what a decision does to the score; null where it does nothing to it
    effect           text check (effect in ('ZERO', 'LAST', 'UNRANKED', 'MINUS')),
    neglect          text,
    chain            jsonb       not null,
    -- whether the newest scores still show the ground
    holds            boolean     not null default true,
    -- a decision, or its end, is not yet in the scores in force
    recount          boolean     not null default false,
    appeal_days      int         not null check (appeal_days between 0 and 365),
    procedure        text        not null,
    state            text        not null,
    revision         int         not null default 1,
    proposed_at      timestamptz not null,
    proposed_by      bigint      not null,
    proposed_by_name text        not null,
    decided_at       timestamptz,
    decided_by_name  text,
    notified_at      timestamptz,
    due_at           timestamptz,
    check ((decided_at is null) = (decided_by_name is null))
);

-- Closing a period again proposes nothing twice.
create unique index consequence_files_once on assessment.consequence_files (period, rule_set, subject, ground_code, kind)
    where origin = 'system' and state <> 'lapsed';
create index consequence_files_path on assessment.consequence_files (path text_pattern_ops);
create index consequence_files_unit on assessment.consequence_files (unit);

-- 环保证明: facts as they were when it was asked for, frozen with it (M15-09, M15-27).
create table assessment.certificates (
    number            text primary key check (number ~ '^[0-9]{4}-[0-9]{4,}$'),
    person            text        not null check (length(person) between 1 and 60),
    post              text        not null check (length(post) between 1 and 120),
    unit              text        not null references organisation.units,
    purpose           text        not null check (purpose in ('promotion', 'departure')),
    from_day          date        not null,
    to_day            date        not null check (to_day >= from_day),
    incidents         text        not null check (length(incidents) between 1 and 2000),
    facts             jsonb       not null,
    facts_hash        text        not null,
    facts_at          timestamptz not null,
    procedure         text        not null,
    state             text        not null,
    revision          int         not null default 1,
    requested_at      timestamptz not null,
    requested_by      bigint      not null,
    requested_by_name text        not null,
    due_at            timestamptz
);

-- The story of both: who did what, when.
create table assessment.consequence_steps (
    id         bigint generated always as identity primary key,
    -- consequence:2026-0001, certificate:2026-0001
    subject    text        not null,
    action     text        not null,
    from_state text        not null,
    to_state   text        not null,
    account    bigint      not null,
    name       text        not null,
    unit       text        not null,
    at         timestamptz not null,
    note       text        not null,
    competent  text        not null
);

create index consequence_steps_subject on assessment.consequence_steps (subject, id);

create function assessment.consequence_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what was proposed, decided or certified is kept; revoke it with a reason';
end $$;

create function assessment.certificate_is_frozen() returns trigger language plpgsql as $$
begin
    if (old.person, old.post, old.unit, old.purpose, old.from_day, old.to_day, old.incidents, old.facts, old.facts_hash)
            is distinct from
            (new.person, new.post, new.unit, new.purpose, new.from_day, new.to_day, new.incidents, new.facts, new.facts_hash)
    then
        raise exception 'the facts of a certificate are frozen; take it back and ask anew';
    end if;
    return new;
end $$;

create trigger is_kept before delete on assessment.consequence_files for each row
    execute function assessment.consequence_is_kept();
create trigger is_kept before delete on assessment.certificates for each row
    execute function assessment.consequence_is_kept();
create trigger is_frozen before update on assessment.certificates for each row
    execute function assessment.certificate_is_frozen();
create trigger is_kept before update or delete on assessment.consequence_steps for each row
    execute function assessment.consequence_is_kept();

create view assessment.pub_consequences as
select number, kind, period, rule_set, ground_kind, ground_code, subject_kind, subject, subject_name, path, unit, sentence, basis,
       amount, effect, state, holds, recount, proposed_at, decided_at, notified_at, due_at
from assessment.consequence_files;
