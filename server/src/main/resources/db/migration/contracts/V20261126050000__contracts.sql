create schema contracts;

-- 包保: a leader stands in for a township, a firm or a project. Nothing is deleted: a contract ends with a day and a reason.
create table contracts.contracts (
    id          bigint generated always as identity primary key,
    account     bigint      not null,
    kind        text        not null check (kind in ('township', 'enterprise', 'project')),
    -- the township itself, or where the firm or project lies: decides who may see it
    region      text        not null references organisation.regions,
    -- the firm's or project's in the city's lists; null where it is known by name only
    code        text,
    name        text        not null check (length(name) between 1 and 120),
    role        text        not null check (length(role) between 1 and 60),
    -- the document that says so
    basis       text        not null check (length(basis) between 1 and 300),
    -- within how many days an outcome is expected; null where the kind's usual period holds
    days        int check (days between 1 and 730),
    from_day    date        not null,
    until_day   date,
    end_reason  text,
    recorded_by bigint      not null,
    recorded_at timestamptz not null,
    check ((until_day is null) = (end_reason is null)),
    check (until_day is null or until_day >= from_day),
    unique (account, kind, region, name, from_day)
);

create index contracts_account on contracts.contracts (account);
create index contracts_region on contracts.contracts (region);

-- A visit is recorded by its outcome (ruling 6): no place, time on site or mileage is asked for.
create table contracts.visits (
    id               bigint generated always as identity primary key,
    contract         bigint      not null references contracts.contracts,
    day              date        not null,
    found            text        not null,
    decided          text        not null,
    -- the matter that was opened from what was found
    matter           text,
    -- made once per attempt by the sender: sent twice, it counts once
    key              text,
    recorded_by      bigint      not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    unique (recorded_by, key)
);

create index visits_contract on contracts.visits (contract, day);

create table contracts.promises (
    id       bigint generated always as identity primary key,
    contract bigint not null references contracts.contracts,
    visit    bigint references contracts.visits,
    text     text   not null,
    to_whom  text   not null,
    -- matter or place that it is about, in words or as a number
    about    text,
    due      date   not null,
    done_on  date,
    answer   text,
    check ((done_on is null) = (answer is null))
);

create index promises_open on contracts.promises (contract, due) where done_on is null;

-- A promise is moved only with a reason, and every move stays.
create table contracts.promise_moves (
    id         bigint generated always as identity primary key,
    promise    bigint      not null references contracts.promises,
    due_before date        not null,
    due_after  date        not null,
    reason     text        not null,
    moved_by   bigint      not null,
    moved_name text        not null,
    moved_at   timestamptz not null
);

create index promise_moves_promise on contracts.promise_moves (promise);
