-- Letters at every level (M01-02, M01-03): a side is a unit, a village, an object of a register or a body outside the city.
-- Its name and place are written into the letter when it is drafted: a document keeps the names it was signed with.
alter table targets.letters disable trigger letter_is_kept;
drop trigger letter_is_kept on targets.letters;
drop function targets.letter_is_kept();

alter table targets.letters
    drop constraint letters_giver_fkey,
    drop constraint letters_taker_fkey,
    drop constraint letters_state_check,
    drop constraint letters_check2,
    add column giver_name       text,
    add column giver_region     text references organisation.regions,
    add column taker_name       text,
    add column taker_region     text references organisation.regions,
    add column level            text check (level in ('city', 'county', 'department', 'township', 'village', 'enterprise')),
    add column template         text,
    add column giver_signs      text not null default 'PRINCIPAL_LEADER',
    add column taker_signs      text,
    add column countersigned_at timestamptz,
    add column countersigned_by text,
    add column countersign_scan uuid,
    -- Number of the document that was signed outside, and its scan.
    add column document         text,
    add column signed_on        date,
    add column signed_outside   text,
    add column scan             uuid,
    add column voided_at        timestamptz,
    add column voided_by        text,
    add column void_reason      text;

update targets.letters l
set giver_name = g.name, giver_region = g.region, taker_name = t.name, taker_region = t.region,
    level = case
        when t.kind = 'enterprise' then 'enterprise'
        when t.kind = 'township' then 'township'
        when t.kind = 'government' and r.level = 'county' then 'county'
        else 'department' end
from organisation.pub_units g, organisation.pub_units t, organisation.pub_regions r
where g.code = l.giver and t.code = l.taker and r.code = t.region;

alter table targets.letters
    alter column giver_name set not null,
    alter column taker_name set not null,
    alter column taker_region set not null,
    alter column level set not null,
    -- It binds once all have signed who are to sign.
    add column effective boolean generated always as
        (state in ('signed', 'published') and (taker_signs is null or countersigned_at is not null)) stored,
    add constraint letters_state_check check (state in ('draft', 'signed', 'published', 'void')),
    add constraint letters_signed_check check (state = 'void' or (state = 'draft') = (signed_at is null)),
    add constraint letters_complete_check
        check (state <> 'published' or taker_signs is null or countersigned_at is not null),
    add constraint letters_void_check check ((state = 'void') = (void_reason is not null) and (state = 'void') = (voided_at is not null)),
    add constraint letters_countersigned_check check ((countersigned_at is null) = (countersigned_by is null)),
    add constraint letters_received_check
        check ((document is null) = (scan is null) and (document is null) = (signed_on is null)
               and (document is null) = (signed_outside is null));

create function targets.letter_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.number <> new.number or old.version <> new.version
            or (old.state <> 'draft'
                and (old.title, old.year, old.giver, old.giver_name, old.giver_region, old.taker, old.taker_name,
                     old.taker_region, old.level, old.template, old.giver_signs, old.taker_signs, old.signed_at,
                     old.signed_by, old.document, old.signed_on, old.signed_outside, old.scan)
                is distinct from
                    (new.title, new.year, new.giver, new.giver_name, new.giver_region, new.taker, new.taker_name,
                     new.taker_region, new.level, new.template, new.giver_signs, new.taker_signs, new.signed_at,
                     new.signed_by, new.document, new.signed_on, new.signed_outside, new.scan))
            or (old.countersigned_at is not null
                and (old.countersigned_at, old.countersigned_by, old.countersign_scan)
                    is distinct from (new.countersigned_at, new.countersigned_by, new.countersign_scan))
            or (old.state, new.state) not in
                (('draft', 'draft'), ('draft', 'signed'), ('draft', 'void'), ('signed', 'signed'),
                 ('signed', 'published'), ('signed', 'void'))
            or (new.state = 'void' and old.effective) then
        raise exception 'a letter goes from draft to signed to published and is not changed after it was signed';
    end if;
    return new;
end $$;

create trigger letter_is_kept before update or delete on targets.letters
    for each row execute function targets.letter_is_kept();

-- Who holds a target where not the region as a whole does: a department, an enterprise. Which promised figure of another
-- letter it hands down: lines keep their number from version to version.
alter table targets.targets
    drop constraint targets_letter_indicator_region_key,
    add column holder      text,
    add column holder_name text,
    add column from_letter text,
    add column from_line   int,
    add constraint targets_holder_check check ((holder is null) = (holder_name is null)),
    add constraint targets_from_check check ((from_letter is null) = (from_line is null));

create unique index targets_once on targets.targets (letter, indicator, region, coalesce(holder, ''));
create index targets_from on targets.targets (from_letter, from_line);
create index targets_holder on targets.targets (holder) where holder is not null;

-- What a letter asks in words: duties and tasks (M01-03, M01-05).
create table targets.letter_lines (
    letter bigint not null references targets.letters,
    line   int    not null check (line >= 1),
    kind   text   not null check (kind in ('duty', 'task')),
    text   text   not null check (length(text) between 1 and 500),
    due_on date,
    primary key (letter, line),
    check (kind = 'task' or due_on is null)
);

create trigger letter_line_is_kept before insert or update or delete on targets.letter_lines
    for each row execute function targets.target_is_kept();

-- Which kind of department's duties a unit carries (M01-05, M01-13).
create table targets.unit_bodies (
    unit  text not null references organisation.units,
    body  text not null,
    since date not null,
    until date,
    basis text not null check (length(basis) between 1 and 200),
    primary key (unit, body, since),
    check (until is null or until >= since)
);

create or replace view targets.pub_letters as
select l.number, l.version, l.title, l.year, l.giver, l.giver_name, l.taker, l.taker_name, l.state,
       l.reason, l.signed_at, l.signed_by, l.published_at, l.published_by,
       l.effective and not exists (
           select 1 from targets.letters n
           where n.number = l.number and n.version > l.version and n.effective) as in_force,
       l.level, l.giver_region, l.taker_region, l.giver_signs, l.taker_signs, l.countersigned_at, l.countersigned_by,
       case when l.state = 'draft' then 'giver'
            when l.state = 'signed' and not l.effective then 'taker' end as waits_for
from targets.letters l;

-- What is promised now: the targets of the newest version of each letter that all sides have signed.
create or replace view targets.pub_targets as
select t.id, l.number as letter, l.version, t.line, t.parent, t.indicator, t.region, t.value, t.valid_from, t.valid_to,
       t.holder, t.holder_name, t.from_letter, t.from_line, l.level
from targets.targets t
join targets.letters l on l.id = t.letter
where l.effective
  and not exists (
      select 1 from targets.letters n
      where n.number = l.number and n.version > l.version and n.effective);
