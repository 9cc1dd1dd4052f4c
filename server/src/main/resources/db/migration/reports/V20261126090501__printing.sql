-- Documents on their way to PDF. The DOCX lies here until it is printed or given up; a PDF once printed stays as it is.
create table reports.print_jobs (
    id          bigint generated always as identity primary key,
    name        text   not null check (length(name) between 1 and 300),
    state       text   not null check (state in ('waiting', 'printing', 'printed', 'failed')),
    ordered_by  bigint,
    ordered_by_name text not null,
    ordered_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    docx        bytea,
    pdf         bytea,
    size        bigint,
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    failure     text,
    check ((docx is not null) = (state in ('waiting', 'printing'))),
    check ((pdf is not null and size is not null and sha256 is not null) = (state = 'printed')),
    check ((failure is not null) = (state = 'failed'))
);
create index print_jobs_unfinished on reports.print_jobs (id) where state in ('waiting', 'printing');
-- Pictures and PDF are packed already.
alter table reports.print_jobs alter column docx set storage external, alter column pdf set storage external;

create function reports.keep_printed() returns trigger language plpgsql as $$
begin
    if old.state = 'printed' then
        raise exception 'A printed document is neither changed nor deleted';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger keep_printed before update or delete on reports.print_jobs
    for each row execute function reports.keep_printed();

create table reports.print_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index print_tasks_due on reports.print_tasks (execution_time);
create index print_tasks_heartbeat on reports.print_tasks (last_heartbeat);
