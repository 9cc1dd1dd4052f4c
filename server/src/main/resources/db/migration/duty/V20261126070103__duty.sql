create schema duty;

-- 值班: somebody is on duty for a unit from one moment to another (M02-16). Nothing is deleted: a shift is voided with a reason.
create table duty.shifts (
    id          bigint generated always as identity primary key,
    unit        text        not null references organisation.units,
    -- for whom it was laid; who has it now, after swaps
    account     bigint      not null references access.accounts,
    holder      bigint      not null references access.accounts,
    -- 带班领导, otherwise 值班员
    leader      boolean     not null,
    starts      timestamptz not null,
    ends        timestamptz not null check (ends > starts and ends <= starts + interval '7 days'),
    -- at which the duty is reached; null where it is the number of the person's post
    phone       text check (length(phone) between 3 and 40),
    laid_by     bigint      not null,
    laid_at     timestamptz not null,
    voided_by   bigint,
    voided_at   timestamptz,
    void_reason text,
    check ((voided_at is null) = (void_reason is null))
);

create index shifts_unit on duty.shifts (unit, ends) where voided_at is null;
create index shifts_holder on duty.shifts (holder, ends) where voided_at is null;

-- 换班: asked by the one who has the shift, agreed by the one who takes it, for a shift in return or for none.
create table duty.swaps (
    id           bigint generated always as identity primary key,
    shift        bigint      not null references duty.shifts,
    counter      bigint references duty.shifts,
    asked_by     bigint      not null references access.accounts,
    asked_of     bigint      not null references access.accounts,
    reason       text        not null,
    asked_at     timestamptz not null,
    answer       text check (answer in ('agreed', 'refused', 'withdrawn')),
    answer_note  text,
    answered_at  timestamptz,
    check (asked_by <> asked_of),
    check ((answer is null) = (answered_at is null))
);

create unique index swaps_open on duty.swaps (shift) where answer is null;
create index swaps_asked_of on duty.swaps (asked_of) where answer is null;
create index swaps_counter on duty.swaps (counter);

-- 请假: asked by the person, decided by the unit's principal leader or the office, with a deputy for the time (代理).
create table duty.leaves (
    id            bigint generated always as identity primary key,
    account       bigint      not null references access.accounts,
    unit          text        not null references organisation.units,
    starts        timestamptz not null,
    ends          timestamptz not null check (ends > starts),
    reason        text        not null,
    deputy        bigint      not null references access.accounts,
    asked_at      timestamptz not null,
    decision      text check (decision in ('approved', 'refused', 'withdrawn')),
    decided_by    bigint references access.accounts,
    -- for whom the decider stood in
    decided_for   bigint references access.accounts,
    decided_at    timestamptz,
    decision_note text,
    -- 销假: since when the person is back; before the begin where the leave was called off
    back_at       timestamptz,
    check (account <> deputy),
    check ((decision is null) = (decided_at is null))
);

create index leaves_account on duty.leaves (account, ends);
create index leaves_deputy on duty.leaves (deputy, ends) where decision = 'approved';
create index leaves_waiting on duty.leaves (unit) where decision is null;
