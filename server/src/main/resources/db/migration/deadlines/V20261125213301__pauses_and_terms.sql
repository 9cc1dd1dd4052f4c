alter table deadlines.deadlines
    -- until when the clock stands at most; it then runs on by itself
    add column paused_until timestamptz,
    -- how often it was extended: each end has its own reminders
    add column term         int    not null default 0,
    -- how long it stood after its end: what is told so long after the end is told so much later
    add column stood        bigint not null default 0,
    drop constraint deadlines_unit_check,
    add constraint deadlines_unit_check
        check (unit in ('NATURAL_HOURS', 'NATURAL_DAYS', 'WORKING_HOURS', 'WORKING_DAYS', 'WEEK_END'));

comment on column deadlines.deadlines.stood is 'seconds';
comment on column deadlines.deadlines.next_rung_at is
    'when the clock is to be looked at next: at its next rung or, while it stands, at the end of its pause; null for never';

create index deadlines_working on deadlines.deadlines (id) where stopped_at is null and unit not like 'NATURAL%';

alter table deadlines.changes
    -- by how many days an extension moved the end
    add column days int,
    drop constraint changes_change_check,
    add constraint changes_change_check
        check (change in ('paused', 'resumed', 'pause-ended', 'extended', 'calendar'));

alter table deadlines.rungs
    add column term int not null default 0,
    drop constraint rungs_pkey,
    add primary key (deadline, term, rung);

-- Days of the calendar that changed and for which the ends of running clocks are still to be worked out anew.
create table deadlines.changed_days (
    id  bigint generated always as identity primary key,
    day date not null
);

create view deadlines.pub_deadlines as
select id, subject, code, started_at, due_at, stopped_at, paused_at from deadlines.deadlines;
