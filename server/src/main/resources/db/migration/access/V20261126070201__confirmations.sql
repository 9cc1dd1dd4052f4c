-- 再次确认身份: a person said the password once more, just before an act that binds. Only the token's hash is kept.
create table access.confirmations (
    token_sha256 text primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
    account      bigint      not null references access.accounts,
    issued_at    timestamptz not null,
    expires_at   timestamptz not null check (expires_at > issued_at),
    spent_at     timestamptz
);

create index confirmations_account on access.confirmations (account, issued_at);
