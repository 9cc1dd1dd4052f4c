-- Keys with which other systems act as a service account. Only the hash is kept; a key is never deleted, only disabled.
create table access.api_keys (
    id              bigint generated always as identity primary key,
    name            text        not null check (length(name) between 1 and 60),
    key_hash        text        not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
    -- the last four characters, to tell keys apart
    ending          text        not null,
    account         bigint      not null references access.accounts,
    created_by      text        not null,
    created_at      timestamptz not null,
    disabled_at     timestamptz,
    disabled_reason text,
    last_used_at    timestamptz
);

create index api_keys_account on access.api_keys (account);
