create schema works;

-- The year's task list (环保工作任务清单). Nothing is deleted: a task ends as done or cancelled with its reason in the steps.
create table works.tasks (
    number         text primary key,
    version        int         not null,
    title          text        not null check (length(title) between 1 and 200),
    content        text        not null,
    year           int         not null,
    kind           text        not null,
    battle         text        not null,
    programme      text,
    -- the unit that gave it, and decides on its plan
    giver          text        not null references organisation.units,
    owner          text        not null references organisation.units,
    cooperating    text[]      not null,
    region         text        not null references organisation.regions,
    -- letter, document or the sentence of a speech from which it came
    basis          text        not null check (length(basis) between 1 and 300),
    starts_on      date        not null,
    due_on         date        not null check (due_on >= starts_on),
    -- as it stood there: “6月底前”
    due_phrase     text,
    quantity       numeric check (quantity > 0),
    quantity_unit  text,
    campaign       text,
    procedure      text        not null,
    state          text        not null,
    percent        numeric check (percent between 0 and 100),
    achieved       numeric check (achieved >= 0),
    plan           int         not null,
    -- when progress was last reported, and when it was said to be done
    progress_on    date,
    reported_on    date,
    paused_on      date,
    done_on        date,
    opened_at      timestamptz not null,
    opened_by      bigint      not null,
    opened_by_name text        not null,
    check ((quantity is null) = (quantity_unit is null))
);

create index tasks_year on works.tasks (year, due_on);
create index tasks_owner on works.tasks (owner);
create index tasks_campaign on works.tasks (campaign) where campaign is not null;

-- Every plan stays readable: a new one replaces the old when it is approved.
create table works.plans (
    task         text        not null references works.tasks,
    version      int         not null,
    state        text        not null check (state in ('in_force', 'replaced', 'asked', 'refused', 'lapsed')),
    due_on       date        not null,
    reason       text        not null,
    asked_by     bigint      not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    decided_name text,
    decided_at   timestamptz,
    decided_note text,
    primary key (task, version)
);

create unique index plans_in_force on works.plans (task) where state = 'in_force';
create unique index plans_asked on works.plans (task) where state = 'asked';

create table works.milestones (
    task   text not null,
    plan   int  not null,
    number int  not null,
    name   text not null check (length(name) between 1 and 100),
    due_on date not null,
    primary key (task, plan, number),
    foreign key (task, plan) references works.plans (task, version)
);

-- The story of tasks and campaigns. Steps are added, never changed.
create table works.steps (
    id         bigint generated always as identity primary key,
    file       text        not null,
    version    int         not null,
    action     text        not null,
    from_state text        not null,
    to_state   text        not null,
    actor      bigint      not null,
    actor_name text        not null,
    unit       text,
    unit_name  text,
    at         timestamptz not null,
    note       text        not null,
    fields     jsonb       not null,
    files      uuid[]      not null,
    -- made once per attempt by the sender: sent twice, it counts once
    key        text,
    unique (file, actor, key)
);

create index steps_file on works.steps (file, id);

-- A milestone is reached with proof, whatever the plan says of its day.
create table works.reached (
    task    text   not null references works.tasks,
    number  int    not null,
    done_on date   not null,
    step    bigint not null references works.steps,
    -- the step that sent the claim back; null while it counts
    voided_by bigint references works.steps,
    primary key (task, number, step)
);

create unique index reached_once on works.reached (task, number) where voided_by is null;

-- Special campaigns (专项行动): scope, period, goals, result.
create table works.campaigns (
    number         text primary key,
    version        int         not null,
    title          text        not null check (length(title) between 1 and 200),
    battle         text,
    giver          text        not null references organisation.units,
    owner          text        not null references organisation.units,
    units          text[]      not null,
    regions        text[]      not null check (cardinality(regions) > 0),
    starts_on      date        not null,
    ends_on        date        not null check (ends_on >= starts_on),
    goals          text        not null,
    basis          text        not null,
    procedure      text        not null,
    state          text        not null,
    result         text,
    closed_on      date,
    opened_at      timestamptz not null,
    opened_by      bigint      not null,
    opened_by_name text        not null
);

-- Problem files that the campaign brought, by their numbers.
create table works.campaign_matters (
    campaign text        not null references works.campaigns,
    matter   text        not null,
    added_at timestamptz not null,
    primary key (campaign, matter)
);

create table works.numbers (
    prefix text primary key,
    last   int not null
);

-- state: drafted, issued, accepted, running, reported, checked, pause-asked, paused, cancel-asked, cancelled, done.
-- reported_on: when the owner said that it was done; done_on: when it was checked as done.
create view works.pub_tasks as
    select number, title, kind, owner as unit, region, due_on, done_on, state, reported_on, year, battle, campaign
    from works.tasks;

-- state: drafted, running, concluded, closed, cancelled.
create view works.pub_campaigns as
    select number, title, battle, owner as unit, regions, starts_on, ends_on, state, result, closed_on
    from works.campaigns;

-- What owners said of their own work, and who said it: to be drawn for checking.
create view works.pub_reports as
    select s.id, t.number as task, t.owner as unit, t.region, s.actor, s.actor_name, s.at, s.action = 'claim' as claims_done,
           s.fields ->> 'percent' as percent, s.fields ->> 'achieved' as achieved, s.files
    from works.steps s join works.tasks t on s.file = 'task:' || t.number
    where s.action in ('report', 'claim');
