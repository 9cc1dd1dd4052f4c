-- 转办交接登记 (M12-10): every hand-over of a case, and what else passed between units: hand-ons, withdrawals, objections,
-- returns, reports. Written from the case's steps with the facts of that moment, never typed.
create table inspection.handovers (
    id            bigint generated always as identity primary key,
    matter        text        not null references inspection.cases,
    -- handed: somebody has to confirm the receipt; ended, returned, noted: what else passed
    kind          text        not null check (kind in ('handed', 'ended', 'returned', 'noted')),
    event         text        not null,
    at            timestamptz not null,
    by_account    bigint      not null,
    by_name       text        not null,
    by_post       text,
    by_unit       text,
    by_unit_name  text,
    -- the unit that has the case, or had it
    unit          text,
    unit_name     text,
    -- who was on duty there and who was in charge, with the numbers of that moment
    duty_account  bigint,
    duty_name     text,
    duty_phone    text,
    leader_account bigint,
    leader_name   text,
    leader_phone  text,
    receipt_due   timestamptz,
    reply_due     timestamptz,
    reason        text        not null
);
create index handovers_matter on inspection.handovers (matter, id);
create index handovers_unit on inspection.handovers (unit, id);
create index handovers_by_unit on inspection.handovers (by_unit, id);

-- How a hand-over came to its end: received, or overtaken by something else; once.
create table inspection.handover_ends (
    handover  bigint      primary key references inspection.handovers,
    event     text        not null,
    at        timestamptz not null,
    account   bigint      not null,
    name      text        not null,
    post      text
);

-- Who was told or reminded of what and when, by notices.
create table inspection.tellings (
    id       bigint generated always as identity primary key,
    matter   text        not null references inspection.cases,
    handover bigint references inspection.handovers,
    -- the clock that was reached and how often it had been extended; null where something happened
    clock    bigint,
    term     int,
    -- event, or limit and rung: accept/overdue
    occasion text        not null,
    audience text        not null check (audience in ('duty', 'leader', 'office')),
    account  bigint      not null,
    name     text        not null,
    at       timestamptz not null
);
create index tellings_handover on inspection.tellings (handover);
create index tellings_matter on inspection.tellings (matter, clock, term);

create function inspection.refuse_register_change() returns trigger language plpgsql as
$$begin raise exception 'the register is never changed'; end$$;
create trigger handovers_stay before update or delete on inspection.handovers
    for each row execute function inspection.refuse_register_change();
create trigger handover_ends_stay before update or delete on inspection.handover_ends
    for each row execute function inspection.refuse_register_change();
create trigger tellings_stay before update or delete on inspection.tellings
    for each row execute function inspection.refuse_register_change();

-- Hand-overs that nobody has confirmed yet.
create view inspection.pub_unreceived as
select h.id, h.matter, c.inspection, c.batch, h.unit, h.unit_name, h.at, h.receipt_due
from inspection.handovers h
join inspection.cases c on c.matter = h.matter
where h.kind = 'handed' and not exists (select from inspection.handover_ends e where e.handover = h.id);
