-- Texts that people had checked for figures that contradict each other (C5). Each is seen by its own person alone.
create table reports.text_checks (
    id         bigint generated always as identity primary key,
    name       text   not null,
    form       text   not null check (form in ('PASTED', 'TXT', 'DOCX', 'XLSX')),
    sha256     text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint not null,
    -- of which the text speaks where it names no place
    region     text   references organisation.regions,
    as_of      date   not null,
    year       int    check (year between 2000 and 2100),
    login      text   not null,
    checker    text   not null,
    checked_at timestamptz not null,
    pieces     jsonb  not null,
    annulled_at     timestamptz,
    annulled_reason text,
    check ((annulled_at is null) = (annulled_reason is null))
);

create index text_checks_person on reports.text_checks (login, id);

create table reports.text_check_findings (
    check_id    bigint not null references reports.text_checks,
    number      int    not null check (number > 0),
    rule        text   not null,
    weight      text   not null check (weight in ('CONTRADICTION', 'QUESTION')),
    says        text   not null,
    implies     text   not null,
    mend        text   not null,
    marks       jsonb  not null,
    -- the figure of the database, as it was shown then
    known       text,
    known_label text,
    known_text  text,
    known_unit  text,
    known_as_of timestamptz,
    primary key (check_id, number)
);

create table reports.text_check_explanations (
    id       bigint generated always as identity primary key,
    check_id bigint not null,
    finding  int    not null,
    words    text   not null,
    login    text   not null,
    name     text   not null,
    said_at  timestamptz not null,
    foreign key (check_id, finding) references reports.text_check_findings
);

create index text_check_explanations_finding on reports.text_check_explanations (check_id, finding);

create function reports.keep_text_check() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.annulled_at is null and new.annulled_at is not null
            and (to_jsonb(new) - 'annulled_at' - 'annulled_reason') = (to_jsonb(old) - 'annulled_at' - 'annulled_reason') then
        return new;
    end if;
    raise exception 'A checked text is neither changed nor deleted, only annulled';
end $$;

create trigger keep_text_check before update or delete on reports.text_checks
    for each row execute function reports.keep_text_check();

create function reports.keep_text_check_finding() returns trigger language plpgsql as $$
begin
    raise exception 'What was found in a text or said to it is neither changed nor deleted';
end $$;

create trigger keep_text_check_finding before update or delete on reports.text_check_findings
    for each row execute function reports.keep_text_check_finding();

create trigger keep_text_check_explanation before update or delete on reports.text_check_explanations
    for each row execute function reports.keep_text_check_finding();
