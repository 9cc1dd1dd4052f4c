create schema procedures;

-- Versions of procedures that the city writes beside those which the product brings. What is in force is never changed: a
-- change is the next version, and files keep the one with which they began.
create table procedures.versions (
    id               bigint generated always as identity primary key,
    name             text not null check (name ~ '^[a-z][a-z-]{0,39}$'),
    version          text not null check (version ~ '^[0-9]{4}-[0-9]{1,4}$'),
    based_on         text not null,
    state            text not null check (state in ('draft', 'in_force', 'annulled')),
    revision         int  not null check (revision >= 1),
    rows             text not null,
    words            text not null,
    valid_from       date,
    reason           text check (length(reason) between 1 and 500),
    created_by       text not null,
    created_at       timestamptz not null,
    changed_by       text not null,
    changed_at       timestamptz not null,
    put_in_force_by  text,
    put_in_force_at  timestamptz,
    annulled_by      text,
    annulled_at      timestamptz,
    unique (name, version),
    check ((state = 'in_force') = (put_in_force_at is not null and valid_from is not null)),
    check ((state = 'annulled') = (annulled_at is not null)),
    check (state = 'draft' or reason is not null)
);

-- Asked every few seconds by every server: how many there are says whether something was put in force.
create index versions_in_force on procedures.versions (id) where state = 'in_force';

create function procedures.keep_what_is_settled() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'draft' then
        raise exception 'a procedure in force or annulled is not changed, and none is deleted: % %', old.name, old.version;
    end if;
    return new;
end;
$$;

create trigger settled_versions_stay before update or delete on procedures.versions
    for each row execute function procedures.keep_what_is_settled();
