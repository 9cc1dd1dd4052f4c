create schema access;

create table access.accounts (
    id                   bigint generated always as identity primary key,
    login                text        not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    name                 text        not null check (length(name) between 1 and 60),
    password_hash        text        not null,
    must_change_password boolean     not null default false,
    disabled             boolean     not null default false,
    failures             int         not null default 0,
    locked_until         timestamptz,
    opened_at            timestamptz not null
);

create table access.account_roles (
    account_id bigint not null references access.accounts,
    role       text   not null,
    primary key (account_id, role)
);

create view access.pub_accounts as
select id, login, name, disabled from access.accounts;

-- The link that makes the first administrator; used once.
create table access.first_links (
    token_hash text        primary key,
    made_at    timestamptz not null,
    used_at    timestamptz
);

create table access.audit_entries (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    text        not null,
    action   text        not null,
    subject  text        not null,
    detail   text        not null,
    sequence bigint unique,
    hash     text
);

create index audit_entries_waiting on access.audit_entries (id) where sequence is null;

create table access.audit_head (
    only_one boolean primary key default true check (only_one),
    sequence bigint not null,
    hash     text   not null
);

insert into access.audit_head (sequence, hash) values (0, repeat('0', 64));

-- An entry's content never changes and no entry goes; only its link is filled in, once.
create function access.keep_audit_entry() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.sequence is not null
        or (new.id, new.at, new.actor, new.action, new.subject, new.detail)
            is distinct from (old.id, old.at, old.actor, old.action, old.subject, old.detail) then
        raise exception 'Audit entries are neither changed nor deleted';
    end if;
    return new;
end $$;

create trigger keep_audit_entry before update or delete on access.audit_entries
    for each row execute function access.keep_audit_entry();

-- Spring Session's own tables, as its reference gives them.
create table access.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create unique index session_id on access.session (session_id);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36)     not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

create view access.pub_account_roles as
select account_id as account, role from access.account_roles;
