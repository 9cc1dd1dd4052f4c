create schema assessment;

-- Rule sets that the city issues itself, beside those that are shipped; never changed, replaced by a newer version.
create table assessment.rule_sets (
    code      text        not null,
    version   text        not null,
    body      text        not null,
    hash      text        not null,
    issued_at timestamptz not null,
    issued_by text        not null,
    primary key (code, version)
);

-- One closing of one period. What was closed stays; it may be annulled with a reason and closed anew.
create table assessment.runs (
    id            bigint generated always as identity primary key,
    period        text        not null check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    rule_set      text        not null,
    rule_version  text        not null,
    rule_hash     text        not null,
    input_hash    text        not null,
    closed_at     timestamptz not null,
    closed_by     text        not null,
    annulled_at   timestamptz,
    annulled_by   text,
    annul_reason  text,
    check ((annulled_at is null) = (annulled_by is null) and (annulled_at is null) = (annul_reason is null))
);

create unique index runs_one_in_force on assessment.runs (period) where annulled_at is null;

create table assessment.scores (
    run       bigint  not null references assessment.runs,
    county    text    not null references organisation.regions,
    total     numeric,
    text      text    not null,
    place     int,
    of_places int     not null,
    gap       numeric,
    gap_text  text,
    note      text,
    ref       text    not null,
    gap_ref   text,
    primary key (run, county)
);

create table assessment.score_items (
    run        bigint not null,
    county     text   not null,
    item       text   not null,
    value      numeric,
    value_text text   not null,
    unit       text   not null,
    marks      numeric,
    marks_text text   not null,
    note       text,
    ref        text   not null,
    primary key (run, county, item),
    foreign key (run, county) references assessment.scores
);

create function assessment.is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what was closed is not changed; annul the run with a reason and close the period anew';
end $$;

create function assessment.run_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.annulled_at is not null
            or (old.id, old.period, old.rule_set, old.rule_version, old.rule_hash, old.input_hash, old.closed_at, old.closed_by)
            is distinct from
            (new.id, new.period, new.rule_set, new.rule_version, new.rule_hash, new.input_hash, new.closed_at, new.closed_by)
    then
        raise exception 'what was closed is not changed; annul the run with a reason and close the period anew';
    end if;
    return new;
end $$;

create trigger is_kept before update or delete on assessment.rule_sets for each row execute function assessment.is_kept();
create trigger is_kept before update or delete on assessment.scores for each row execute function assessment.is_kept();
create trigger is_kept before update or delete on assessment.score_items for each row execute function assessment.is_kept();
create trigger run_is_kept before update or delete on assessment.runs for each row execute function assessment.run_is_kept();

create view assessment.pub_scores as
select r.period, r.rule_set, r.rule_version, r.closed_at, r.closed_by, s.county, s.total, s.text, s.place, s.of_places,
       s.gap, s.gap_text, s.note, s.ref, s.gap_ref
from assessment.runs r join assessment.scores s on s.run = r.id
where r.annulled_at is null;

create view assessment.pub_score_items as
select r.period, i.county, i.item, i.value, i.value_text, i.unit, i.marks, i.marks_text, i.note, i.ref
from assessment.runs r join assessment.score_items i on i.run = r.id
where r.annulled_at is null;
