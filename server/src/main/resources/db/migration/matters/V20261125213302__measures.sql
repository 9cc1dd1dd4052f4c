-- Measures that the system proposes when a limit is missed; a person with the power decides (ruling 5, P11).
create table matters.measure_proposals (
    id              bigint generated always as identity primary key,
    matter          text        not null references matters.matters,
    measure         text        not null,
    -- the rung of which clock for which end it was that proposes it: never twice
    deadline        bigint      not null,
    term            int         not null,
    rung            text        not null,
    code            text        not null,
    due_at          timestamptz not null,
    proposed_at     timestamptz not null,
    state           text        not null default 'open' check (state in ('open', 'approved', 'refused')),
    decided_by      bigint,
    decided_by_name text,
    decided_at      timestamptz,
    reason          text        not null default '',
    unique (deadline, term, rung, measure),
    check ((state = 'open') = (decided_at is null))
);

create index measure_proposals_matter on matters.measure_proposals (matter);
create index measure_proposals_open on matters.measure_proposals (id) where state = 'open';
