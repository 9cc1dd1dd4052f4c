create schema targets;

-- 责任书. A letter is never changed once signed: a change is the next version, with its reason.
create table targets.letters (
    id           bigint generated always as identity primary key,
    number       text   not null check (number ~ '^[A-Z0-9-]{1,20}$'),
    version      int    not null check (version >= 1),
    title        text   not null check (length(title) between 1 and 120),
    year         int    not null check (year between 2000 and 2100),
    giver        text   not null references organisation.units,
    taker        text   not null references organisation.units,
    state        text   not null check (state in ('draft', 'signed', 'published')),
    reason       text,
    drafted_at   timestamptz not null,
    drafted_by   text   not null,
    signed_at    timestamptz,
    signed_by    text,
    published_at timestamptz,
    published_by text,
    unique (number, version),
    check (giver <> taker),
    check (version = 1 or reason is not null),
    check ((state = 'draft') = (signed_at is null)),
    check ((state = 'published') = (published_at is not null))
);

create unique index letters_one_draft on targets.letters (number) where state = 'draft';

-- 指标任务: one promised figure for one region. "line" stays the same from version to version.
create table targets.targets (
    id         bigint generated always as identity primary key,
    letter     bigint  not null references targets.letters,
    line       int     not null check (line >= 1),
    parent     bigint  references targets.targets,
    indicator  text    not null,
    region     text    not null references organisation.regions,
    value      numeric not null check (value > 0),
    valid_from date    not null,
    valid_to   date    not null,
    unique (letter, line),
    unique (letter, indicator, region),
    check (valid_from <= valid_to)
);

create index targets_parent on targets.targets (parent);
create index targets_region on targets.targets (region, indicator);

create function targets.letter_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.number <> new.number or old.version <> new.version
            or (old.state <> 'draft' and (old.title, old.year, old.giver, old.taker, old.signed_at, old.signed_by)
                is distinct from (new.title, new.year, new.giver, new.taker, new.signed_at, new.signed_by))
            or (old.state, new.state) not in
                (('draft', 'draft'), ('draft', 'signed'), ('signed', 'published')) then
        raise exception 'a letter goes from draft to signed to published and is not changed after it was signed';
    end if;
    return new;
end $$;

create trigger letter_is_kept before update or delete on targets.letters
    for each row execute function targets.letter_is_kept();

create function targets.target_is_kept() returns trigger language plpgsql as $$
begin
    if exists (select 1 from targets.letters l
               where l.id = case when tg_op = 'INSERT' then new.letter else old.letter end and l.state <> 'draft') then
        raise exception 'the targets of a signed letter are not changed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger target_is_kept before insert or update or delete on targets.targets
    for each row execute function targets.target_is_kept();

create view targets.pub_letters as
select l.number, l.version, l.title, l.year, l.giver, g.name as giver_name, l.taker, t.name as taker_name, l.state,
       l.reason, l.signed_at, l.signed_by, l.published_at, l.published_by,
       l.state <> 'draft' and not exists (
           select 1 from targets.letters n
           where n.number = l.number and n.version > l.version and n.state <> 'draft') as in_force
from targets.letters l
join organisation.pub_units g on g.code = l.giver
join organisation.pub_units t on t.code = l.taker;

-- What is promised now: the targets of the newest signed version of each letter.
create view targets.pub_targets as
select t.id, l.number as letter, l.version, t.line, t.parent, t.indicator, t.region, t.value, t.valid_from, t.valid_to
from targets.targets t
join targets.letters l on l.id = t.letter
where l.state <> 'draft'
  and not exists (
      select 1 from targets.letters n
      where n.number = l.number and n.version > l.version and n.state <> 'draft');
