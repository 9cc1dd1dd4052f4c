-- Documents from draft to issue (ruling 16). What a draft said at each saving is kept; what is issued stays as it is.
create table reports.documents (
    id               bigint generated always as identity primary key,
    template         text   not null,
    template_version text   not null,
    kind             text   not null,
    title            text   not null check (length(title) between 1 and 200),
    region           text   not null references organisation.regions,
    unit             text   not null references organisation.units,
    period           text   not null,
    subject          text   check (subject ~ '^[a-z-]+:.+$'),
    recipients       text   not null,
    copies           text   not null,
    typed            jsonb  not null,
    procedure        text   not null,
    state            text   not null,
    revision         int    not null default 0,
    drafted_by       bigint not null,
    drafted_by_name  text   not null,
    drafted_at       timestamptz not null,
    changed_at       timestamptz not null
);
create index documents_region on reports.documents (region);
create index documents_unit on reports.documents (unit, state);

-- What a draft said when somebody saved, submitted or signed it. A signature stands under its hash.
create table reports.document_versions (
    document      bigint not null references reports.documents,
    version       int    not null check (version > 0),
    occasion      text   not null check (occasion in ('save', 'submit', 'sign')),
    title         text   not null,
    recipients    text   not null,
    copies        text   not null,
    typed         jsonb  not null,
    content       jsonb  not null,
    sha256        text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    saved_by      bigint not null,
    saved_by_name text   not null,
    saved_at      timestamptz not null,
    primary key (document, version)
);

create table reports.document_steps (
    id         bigint generated always as identity primary key,
    document   bigint not null references reports.documents,
    action     text   not null,
    from_state text   not null,
    to_state   text   not null,
    account    bigint not null,
    name       text   not null,
    unit       text   not null,
    signs      text,
    at         timestamptz not null,
    note       text   not null
);
create index document_steps_document on reports.document_steps (document, id);

-- Why figures that contradict each other stand there all the same (N22); the last word under a finding holds.
create table reports.document_explanations (
    id       bigint generated always as identity primary key,
    document bigint not null references reports.documents,
    finding  text   not null,
    words    text   not null check (length(words) between 1 and 2000),
    by       bigint not null,
    by_name  text   not null,
    at       timestamptz not null
);
create index document_explanations_document on reports.document_explanations (document, finding, id);

-- The last number that a unit gave in a year. Its row is locked while a document is issued, so that numbers have no gaps.
create table reports.document_numbers (
    unit text not null references organisation.units,
    year int  not null check (year between 2000 and 2100),
    last int  not null check (last >= 0),
    primary key (unit, year)
);

create table reports.issued_documents (
    document       bigint primary key references reports.documents,
    unit           text   not null references organisation.units,
    office         text   not null,
    year           int    not null,
    number         int    not null check (number > 0),
    issued_by      bigint not null,
    issued_by_name text   not null,
    issued_at      timestamptz not null,
    issued_on      date   not null,
    signer         text   not null,
    seal           text   not null,
    -- what the page shows and what the check found, as they were
    content        jsonb  not null,
    findings       jsonb  not null,
    file           bytea  not null,
    file_sha256    text   not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    unique (unit, year, number)
);
-- A DOCX is packed already.
alter table reports.issued_documents alter column file set storage external;

-- Orders to print an issued document; the last one counts.
create table reports.document_prints (
    id       bigint generated always as identity primary key,
    document bigint not null references reports.issued_documents,
    job      bigint not null
);

create function reports.keep_document() returns trigger language plpgsql as $$
begin
    raise exception 'What was issued, signed or saved of a document is neither changed nor deleted';
end $$;

create trigger keep_issued before update or delete on reports.issued_documents
    for each row execute function reports.keep_document();
create trigger keep_version before update or delete on reports.document_versions
    for each row execute function reports.keep_document();
create trigger keep_step before update or delete on reports.document_steps
    for each row execute function reports.keep_document();
create trigger keep_explanation before update or delete on reports.document_explanations
    for each row execute function reports.keep_document();

-- An issued document keeps its words; only its state may go on, to annulled.
create function reports.keep_issued_words() returns trigger language plpgsql as $$
begin
    if exists (select 1 from reports.issued_documents i where i.document = old.id)
        and (tg_op = 'DELETE'
             or (new.title, new.region, new.unit, new.period, new.subject, new.recipients, new.copies, new.typed, new.template,
                 new.template_version)
                is distinct from
                (old.title, old.region, old.unit, old.period, old.subject, old.recipients, old.copies, old.typed, old.template,
                 old.template_version)) then
        raise exception 'An issued document is neither changed nor deleted';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger keep_issued_words before update or delete on reports.documents
    for each row execute function reports.keep_issued_words();
