-- Templates of documents: every version stays, since documents were made from it (C4).
create table reports.templates (
    code        text   not null check (code ~ '^[a-z][a-z0-9-]{1,59}$'),
    version     int    not null check (version > 0),
    title       text   not null check (title <> ''),
    english     text   not null,
    kind        text   not null check (kind <> ''),
    -- of which kinds of period a document of it may speak
    periods     text[] not null,
    -- kind of file that it is about, empty for none
    subject     text   not null,
    signed      boolean not null,
    valid_from  date   not null,
    state       text   not null check (state in ('draft', 'issued', 'withdrawn')),
    shipped     boolean not null,
    file        bytea  not null,
    sha256      text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by text   not null,
    uploaded_at timestamptz not null,
    issued_by   text,
    issued_at   timestamptz,
    reason      text,
    primary key (code, version),
    check (state = 'draft' or issued_at is not null),
    check ((state = 'withdrawn') = (reason is not null))
);

create function reports.keep_template() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A template is withdrawn, not deleted';
    end if;
    if new.file is distinct from old.file or new.sha256 <> old.sha256 or new.code <> old.code or new.version <> old.version then
        raise exception 'A version of a template does not change';
    end if;
    return new;
end $$;

create trigger keep_template before update or delete on reports.templates
    for each row execute function reports.keep_template();
