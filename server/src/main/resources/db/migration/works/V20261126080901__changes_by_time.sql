-- What happened to tasks, by time: whoever keeps figures of them asks what may have changed since.
create index steps_at on works.steps (at);

create view works.pub_task_changes as
    select t.number, t.owner as unit, t.region, t.starts_on, s.at
    from works.steps s join works.tasks t on s.file = 'task:' || t.number;
