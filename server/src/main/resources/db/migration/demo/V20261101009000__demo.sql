create schema demo;

-- Steps of the demo city that are whole; a start after an interruption goes on with the first that is not.
create table demo.steps (
    name    text primary key,
    done_at timestamptz not null default current_timestamp
);
