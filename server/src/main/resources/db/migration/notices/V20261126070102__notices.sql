create schema notices;

-- What a person was told. The sentence is put together when it is read, in the reader's language.
create table notices.notices (
    id        bigint generated always as identity primary key,
    account   bigint      not null references access.accounts,
    key       text        not null check (length(key) between 1 and 300),
    code      text        not null,
    arguments text[]      not null,
    link      text        not null,
    urgent    boolean     not null,
    told_at   timestamptz not null,
    -- the receipt: when the person opened it
    read_at   timestamptz,
    unique (account, key)
);

create index notices_inbox on notices.notices (account, id);
create index notices_unread on notices.notices (account) where read_at is null;

-- What is still to be sent on by the webhook; written in the transaction of the notice, so that it is never lost.
create table notices.deliveries (
    notice       bigint primary key references notices.notices,
    -- goes with every attempt, so that the receiver takes it once
    key          uuid        not null default gen_random_uuid(),
    attempts     int         not null default 0,
    -- when it is tried next; while an attempt runs, when another server may take it over
    next_at      timestamptz not null,
    -- why the last attempt failed
    failure      text,
    delivered_at timestamptz
);

create index deliveries_waiting on notices.deliveries (next_at) where delivered_at is null;
