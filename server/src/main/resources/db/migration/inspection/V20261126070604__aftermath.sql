-- A case of which the reply says 阶段性办结 goes on as an item of rectification: both matters know each other.
create table inspection.rectifications (
    item        text primary key references matters.matters,
    case_matter text not null unique references matters.matters,
    goal        text not null,
    opened_by   bigint not null,
    opened_by_name text not null,
    opened_at   timestamptz not null
);

create table inspection.milestones (
    id       bigint generated always as identity primary key,
    item     text not null references inspection.rectifications,
    place    int  not null,
    what     text not null check (length(what) between 1 and 500),
    due      date not null,
    -- where it comes from: reply, office
    origin   text not null check (origin in ('reply', 'office')),
    done_on  date,
    note     text,
    done_by_name text,
    unique (item, place)
);

create table inspection.milestone_moves (
    id         bigint generated always as identity primary key,
    milestone  bigint not null references inspection.milestones,
    due_before date not null,
    due_after  date not null,
    reason     text not null,
    moved_by_name text not null,
    moved_at   timestamptz not null
);
create trigger milestone_moves_stay before update or delete on inspection.milestone_moves
    for each row execute function inspection.refuse_change();

-- The text by which a case is made public (边督边改公开), with persons' names taken out; released it stays as it is.
create table inspection.publications (
    id          bigint generated always as identity primary key,
    matter      text   not null references inspection.cases,
    version     int    not null,
    reply_version int  not null,
    problem     text   not null,
    found       text   not null,
    handled     text   not null,
    accountability text not null,
    truth       text   not null check (truth in ('true', 'partly', 'untrue')),
    region_name text   not null,
    pollution   text   not null,
    -- what the person who looked kept or took out beyond the rules
    decisions   jsonb  not null,
    sha256      text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    released_by bigint not null,
    released_by_name text not null,
    released_at timestamptz not null,
    unique (matter, version)
);
create trigger publications_stay before update or delete on inspection.publications
    for each row execute function inspection.refuse_change();

-- A release taken back with a reason; the text stays in the record and leaves the public page.
create table inspection.publication_withdrawals (
    publication bigint primary key references inspection.publications,
    reason      text   not null,
    by_name     text   not null,
    at          timestamptz not null
);

-- What stands on the public page: the newest text of each case, unless it was taken back.
create view inspection.pub_publications as
select p.id, c.inspection, i.name as inspection_name, c.batch, c.sequence, c.acceptance, p.problem, p.region_name, p.pollution,
       p.found, p.truth, p.handled, p.accountability, p.released_at, p.sha256
from inspection.publications p
join inspection.cases c on c.matter = p.matter
join inspection.inspections i on i.code = c.inspection
where not exists (select 1 from inspection.publications newer where newer.matter = p.matter and newer.version > p.version)
  and not exists (select 1 from inspection.publication_withdrawals w where w.publication = p.id);

-- What became of each handed-over case, for counts.
create view inspection.pub_case_results as
select c.matter, c.inspection, c.batch, c.sequence, c.acceptance, c.starred, c.pollution, b.handed_over_at,
       m.title, m.county, m.region, m.owner, m.taking_part, m.state, m.truth, m.handling, m.due_at, m.overdue, m.merged_into, m.closed_at,
       case when m.state in ('reported', 'closed') then
           (select max(s.at) from matters.pub_steps s where s.matter = c.matter and s.action = 'report') end as reported_at,
       coalesce((select v.accountability from inspection.reply_versions v
                 where v.matter = c.matter order by v.version desc limit 1), '') as accountability
from inspection.cases c
join inspection.batches b on b.inspection = c.inspection and b.batch = c.batch
join matters.pub_matters m on m.number = c.matter;
