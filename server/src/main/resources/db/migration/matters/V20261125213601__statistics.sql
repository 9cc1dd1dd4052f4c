-- As what a matter was closed, kept with the closure: a later decision about the matter does not change an earlier closure.
alter table matters.closures
    add column disposition text check (disposition in ('handle', 'transferred', 'merged', 'declined'));

update matters.closures c set disposition = m.disposition from matters.matters m where m.number = c.matter;

-- Reporters who said that it is not solved (重复访) are few among many steps.
create index steps_reopened_by_reporter on matters.steps (matter) where action = 'reopen-by-reporter';
