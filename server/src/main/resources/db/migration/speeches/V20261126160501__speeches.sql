-- Texts of meetings, what was proposed from them, and what people confirmed (M01-04, M01-06, M01-13, P13).
create schema if not exists speeches;

create table speeches.numbers (
    prefix text primary key,
    last   int not null
);

-- The bytes as they came in, once for equal contents.
create table speeches.originals (
    sha256  text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size    bigint not null,
    content bytea  not null
);

create table speeches.speeches (
    number       text primary key,
    title        text   not null,
    meeting      text   not null,
    held_on      date   not null,
    region       text   not null references organisation.regions,
    unit         text   not null references organisation.units,
    form         text   not null,
    file_name    text   not null,
    sha256       text   not null references speeches.originals,
    size         bigint not null,
    paragraphs   jsonb  not null,
    parts        jsonb  not null,
    repairs      jsonb  not null,
    -- what the optional language model did, in words for the reader; null where it was not asked
    model        text,
    read_login   text   not null,
    read_name    text   not null,
    read_at      timestamptz not null,
    annulled_at     timestamptz,
    annulled_name   text,
    annulled_reason text,
    check ((annulled_at is null) = (annulled_reason is null))
);

create index speeches_region on speeches.speeches (region, held_on);
create index speeches_sha256 on speeches.speeches (sha256);

create table speeches.proposals (
    id         bigint generated always as identity primary key,
    speech     text not null references speeches.speeches,
    part       int  not null,
    paragraph  int  not null check (paragraph >= 0),
    from_at    int  not null check (from_at >= 0),
    to_at      int  not null check (to_at > from_at),
    sentence   text not null,
    kind       text not null check (kind in ('TARGET', 'TASK', 'DUTY', 'COMMITMENT', 'FORBIDDEN', 'CONSEQUENCE')),
    marks      jsonb not null,
    rule       text not null,
    words      jsonb not null,
    certainty  int  not null check (certainty between 0 and 100),
    -- as it was proposed; what people made of it stands beside it
    proposed   jsonb not null,
    edited     jsonb,
    edited_kind text,
    filing     jsonb,
    state      text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'MERGED')),
    version    int  not null default 1,
    into_id    bigint references speeches.proposals,
    note       text not null default '',
    decided_login text,
    decided_name  text,
    decided_at timestamptz,
    added_name text not null,
    added_at   timestamptz not null,
    check ((state = 'MERGED') = (into_id is not null)),
    check (state = 'OPEN' or decided_at is not null)
);

create index proposals_speech on speeches.proposals (speech, paragraph, from_at);
create index proposals_into on speeches.proposals (into_id) where into_id is not null;

-- Every correction, so that the first wording and each later one can be read.
create table speeches.edits (
    proposal bigint not null references speeches.proposals,
    version  int    not null,
    kind     text   not null,
    content  jsonb  not null,
    filing   jsonb,
    login    text   not null,
    name     text   not null,
    edited_at timestamptz not null,
    primary key (proposal, version)
);

-- What was made from a sentence: a task, a target or an item of a letter. A sentence merged into another stands here too.
create table speeches.sources (
    id       bigint generated always as identity primary key,
    proposal bigint not null references speeches.proposals,
    kind     text   not null check (kind in ('task', 'letter')),
    number   text   not null,
    -- in a letter: target or item, with its line
    item     text   not null check (item in ('', 'target', 'item')),
    line     int    not null,
    made_at  timestamptz not null,
    ended_at timestamptz
);

create unique index sources_once on speeches.sources (proposal, kind, number, item, line) where ended_at is null;
create index sources_of on speeches.sources (kind, number);

-- Units that a confirmed line is about.
create table speeches.concerns (
    proposal bigint not null references speeches.proposals,
    unit     text   not null references organisation.units,
    lead     boolean not null,
    primary key (proposal, unit)
);

create index concerns_unit on speeches.concerns (unit);

create function speeches.keep_speech() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (to_jsonb(new) - 'annulled_at' - 'annulled_name' - 'annulled_reason' - 'parts' - 'model')
            = (to_jsonb(old) - 'annulled_at' - 'annulled_name' - 'annulled_reason' - 'parts' - 'model')
            and (old.annulled_at is null or new.annulled_at = old.annulled_at) then
        return new;
    end if;
    raise exception 'The text of a speech is neither changed nor deleted, only annulled';
end $$;

create trigger keep_speech before update or delete on speeches.speeches
    for each row execute function speeches.keep_speech();

create function speeches.keep_proposal() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.speech, new.paragraph, new.from_at, new.to_at, new.sentence, new.kind, new.proposed, new.rule)
            is not distinct from
            (old.speech, old.paragraph, old.from_at, old.to_at, old.sentence, old.kind, old.proposed, old.rule) then
        return new;
    end if;
    raise exception 'What was proposed from a sentence stays as it was, beside what people made of it';
end $$;

create trigger keep_proposal before update or delete on speeches.proposals
    for each row execute function speeches.keep_proposal();

create function speeches.keep_row() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'sources' and (to_jsonb(new) - 'ended_at') = (to_jsonb(old) - 'ended_at') then
        return new;
    end if;
    raise exception 'A correction or a source is neither changed nor deleted';
end $$;

create trigger keep_edit before update or delete on speeches.edits
    for each row execute function speeches.keep_row();

create trigger keep_source before update or delete on speeches.sources
    for each row execute function speeches.keep_row();
