create schema intake;

-- The bytes of every file, once, however often it is imported.
create table intake.files (
    sha256      text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint      not null,
    received_at timestamptz not null
);

create table intake.chunks (
    sha256 text  not null references intake.files,
    number int   not null,
    bytes  bytea not null,
    primary key (sha256, number)
);

create table intake.imports (
    id           bigint generated always as identity primary key,
    kind         text        not null,
    file_name    text        not null,
    sha256       text        not null references intake.files,
    -- name=value lines in the order of their names
    options      text        not null,
    account      bigint      not null,
    login        text        not null,
    sender       text        not null,
    roles        text[]      not null,
    -- region of the sender's post: whose viewers may see it; null for those without one
    region       text        references organisation.regions,
    state        text        not null check (state in ('received', 'done', 'failed')),
    received_at  timestamptz not null,
    finished_at  timestamptz,
    header       text[],
    rows_read    bigint      not null default 0,
    rows_taken   bigint      not null default 0,
    rows_refused bigint      not null default 0,
    failure      text,
    failure_arguments text[] not null default '{}'
);

create index imports_same on intake.imports (sha256, kind);
create index imports_waiting on intake.imports (id) where state = 'received';

-- What a reader should know about an import as a whole: ignored columns, counts of a kind's own.
create table intake.remarks (
    import    bigint not null references intake.imports,
    number    int    not null,
    code      text   not null,
    arguments text[] not null,
    primary key (import, number)
);

-- The rows as they came, in blocks: a figure opens down to its row without the file being read again.
create table intake.row_blocks (
    import     bigint   not null references intake.imports,
    first_line bigint   not null,
    lines      bigint[] not null,
    texts      text[]   not null,
    primary key (import, first_line)
);

create table intake.refused_rows (
    import    bigint not null references intake.imports,
    number    int    not null,
    line      bigint not null,
    code      text   not null,
    arguments text[] not null,
    cells     text[] not null,
    primary key (import, number)
);

-- Written outside the import's transaction, so that others see it move.
create table intake.progress (
    import     bigint      primary key references intake.imports,
    rows_read  bigint      not null,
    rows_total bigint,
    at         timestamptz not null
);

-- What the sender gets once, such as initial passwords; gone when fetched.
create table intake.handouts (
    import    bigint      primary key references intake.imports,
    file_name text        not null,
    content   bytea       not null,
    made_at   timestamptz not null
);

-- db-scheduler's own table, as its reference gives it.
create table intake.scheduled_tasks (
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

create index scheduled_tasks_due on intake.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on intake.scheduled_tasks (last_heartbeat);
