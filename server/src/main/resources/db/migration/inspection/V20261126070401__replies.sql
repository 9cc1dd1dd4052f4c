-- Every version of a reply to a handed-over case (答复). None is changed or taken away.
create table inspection.reply_versions (
    matter text not null references inspection.cases,
    version int not null check (version > 0),
    content jsonb not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    truth text check (truth in ('true', 'partly', 'untrue')),
    handling text check (handling in ('open', 'staged', 'done')),
    accountability text not null,
    author bigint not null,
    author_name text not null,
    unit text not null,
    written_at timestamptz not null,
    primary key (matter, version)
);

-- The signed reply as the document that was reported. A case that was sent back has one for each time.
create table inspection.frozen_replies (
    id bigint generated always as identity primary key,
    matter text not null,
    version int not null,
    title text not null,
    document bytea not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    frozen_at timestamptz not null,
    foreign key (matter, version) references inspection.reply_versions
);
create index frozen_replies_by_matter on inspection.frozen_replies (matter, id);

-- What the office made of two replies that contradict each other: settled citing evidence, or reported as it is (ruling 9).
create table inspection.reply_decisions (
    id bigint generated always as identity primary key,
    matter text not null references inspection.cases,
    other text not null references inspection.cases,
    kind text not null check (kind in ('settled', 'reported')),
    truth text check (truth in ('true', 'partly', 'untrue')),
    reason text not null,
    evidence uuid,
    decided_by bigint not null,
    decided_by_name text not null,
    decided_at timestamptz not null,
    check (matter <> other),
    check (kind = 'reported' or (truth is not null and evidence is not null))
);
create index reply_decisions_by_matter on inspection.reply_decisions (matter, other, id);

create function inspection.is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what was written of a reply is kept';
end $$;
create trigger is_kept before update or delete on inspection.reply_versions for each row execute function inspection.is_kept();
create trigger is_kept before update or delete on inspection.frozen_replies for each row execute function inspection.is_kept();
create trigger is_kept before update or delete on inspection.reply_decisions for each row execute function inspection.is_kept();
