-- The inspection group asks for a volume (调阅资料, M12-11).
create table inspection.document_requests (
    id          bigint generated always as identity primary key,
    inspection  text   not null references inspection.inspections,
    number      int    not null check (number > 0),
    title       text   not null check (length(title) between 1 and 200),
    wanted      text   not null,
    terms       text[] not null,
    period_from date,
    period_to   date,
    asked_by    text   not null,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    recorded_by bigint not null,
    recorded_by_name text not null,
    withdrawn_at timestamptz,
    withdrawn_by_name text,
    withdrawal_reason text,
    unique (inspection, number),
    check (period_from is null or period_to is null or period_from <= period_to)
);

-- Each unit supplies, or says that it has none.
create table inspection.document_request_units (
    request     bigint not null references inspection.document_requests,
    unit        text   not null,
    answer      text   check (answer in ('supplied', 'none')),
    note        text,
    answered_by bigint,
    answered_by_name text,
    answered_at timestamptz,
    in_time     boolean,
    primary key (request, unit)
);

create table inspection.document_request_files (
    request  bigint not null references inspection.document_requests,
    unit     text   not null,
    evidence uuid   not null,
    primary key (request, evidence)
);

-- What a person has picked for the next volume, in order: matter:…, evidence:…, reply:…, list:…, and what others issue.
create table inspection.document_request_picks (
    request   bigint not null references inspection.document_requests,
    ref       text   not null,
    place     int    not null,
    picked_by_name text not null,
    picked_at timestamptz not null,
    primary key (request, ref)
);

-- A bound volume: one ZIP with its index. Once bound it stays as it is.
create table inspection.volumes (
    id         bigint generated always as identity primary key,
    request    bigint not null references inspection.document_requests,
    version    int    not null,
    state      text   not null check (state in ('binding', 'bound', 'failed')),
    refs       text[] not null,
    done       int    not null default 0,
    ordered_by bigint not null,
    ordered_by_name text not null,
    ordered_at timestamptz not null,
    bound_at   timestamptz,
    contents   jsonb,
    size       bigint,
    sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
    failure    text,
    unique (request, version)
);

create table inspection.volume_chunks (
    volume bigint not null references inspection.volumes,
    number int    not null,
    bytes  bytea  not null,
    primary key (volume, number)
);

-- Who handed which volume to whom.
create table inspection.volume_handovers (
    id      bigint generated always as identity primary key,
    volume  bigint not null references inspection.volumes,
    to_whom text   not null,
    note    text   not null,
    by_account bigint not null,
    by_name text   not null,
    at      timestamptz not null,
    sha256  text   not null
);

create function inspection.keep_volume() returns trigger language plpgsql as $$
begin
    if old.state = 'bound' then
        raise exception 'A bound volume is neither changed nor deleted';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger keep_volume before update or delete on inspection.volumes
    for each row execute function inspection.keep_volume();

create function inspection.keep_chunk() returns trigger language plpgsql as $$
declare
    written bigint;
begin
    if tg_op = 'INSERT' then
        written := new.volume;
    else
        written := old.volume;
    end if;
    if exists (select 1 from inspection.volumes v where v.id = written and v.state = 'bound') then
        raise exception 'A bound volume is neither changed nor deleted';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger keep_chunk before insert or update or delete on inspection.volume_chunks
    for each row execute function inspection.keep_chunk();
create trigger volume_handovers_stay before update or delete on inspection.volume_handovers
    for each row execute function inspection.refuse_change();

create table inspection.volume_tasks (
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
create index volume_tasks_due on inspection.volume_tasks (execution_time);
create index volume_tasks_heartbeat on inspection.volume_tasks (last_heartbeat);
