-- 签审链 (M12-07, P1): who signed what in which capacity, on whose behalf, and since when it no longer holds.
alter table matters.steps
    add column on_behalf_of   bigint,
    add column on_behalf_name text,
    add constraint steps_on_behalf check ((on_behalf_of is null) = (on_behalf_name is null));

create table matters.signatures (
    id             bigint generated always as identity primary key,
    step           bigint      not null references matters.steps,
    matter         text        not null references matters.matters,
    capacity       text        not null,
    account        bigint      not null,
    name           text        not null,
    post           text,
    unit           text,
    on_behalf_of   bigint,
    on_behalf_name text,
    signed_at      timestamptz not null,
    -- address and SHA-256 of what was signed
    content        text        not null,
    sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    voided_at      timestamptz,
    voided_by      text,
    voided_step    bigint references matters.steps,
    check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (voided_step is null))
);

create index signatures_matter on matters.signatures (matter, id);
create index signatures_step on matters.signatures (step);

create function matters.only_void_signature() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' or old.voided_at is not null
       or (to_jsonb(new) - array['voided_at', 'voided_by', 'voided_step'])
          is distinct from (to_jsonb(old) - array['voided_at', 'voided_by', 'voided_step']) then
        raise exception 'a signature is voided once, never changed or deleted';
    end if;
    return new;
end $$;

create trigger signatures_are_kept before update or delete on matters.signatures
    for each row execute function matters.only_void_signature();
