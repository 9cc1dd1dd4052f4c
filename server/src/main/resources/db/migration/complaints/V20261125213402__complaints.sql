create schema complaints;

-- What came in about a matter, kept apart from it: who reported it and in which words (ruling 7). A matter holds the
-- redacted text only. Nothing here is in a pub_ view; nobody else reads this schema.
create table complaints.reports (
    matter            text        primary key references matters.matters,
    channel           text        not null,
    -- the channel's own number for it, such as a hotline ticket's
    channel_ref       text,
    received_at       timestamptz not null,
    entered_at        timestamptz not null,
    entered_by        text        not null,
    named             boolean     not null,
    wants_reply       boolean     not null,
    -- name, telephone, address, note on the identity, original title and text, sealed with AES-GCM for this matter
    sealed            bytea       not null,
    -- which key of the vault sealed it
    key_id            text        not null,
    -- keyed hash of the telephone: the same caller is recognised without being read
    caller_mark       text,
    -- keyed hash of the code with which the reporter asks what became of it
    lookup_mark       text        unique,
    -- account of the other system that posted it
    external_system   bigint,
    hotline_limit_at  timestamptz,
    hotline_result    text,
    hotline_result_at timestamptz,
    -- phrases that the reporter may be known by, for the clerk to look at
    suspects          text[]      not null default '{}',
    -- re-opened once by the reporter (L12)
    reopened_at       timestamptz
);

create unique index reports_ticket on complaints.reports (channel, coalesce(external_system, 0), channel_ref)
    where channel_ref is not null;
create index reports_received on complaints.reports (received_at desc, matter desc);
create index reports_caller on complaints.reports (caller_mark) where caller_mark is not null;

-- Requests of the public page and of other systems that were answered: sent twice, done once.
create table complaints.answered (
    scope     text        not null,
    key       text        not null,
    body_hash text        not null,
    matter    text        not null references matters.matters,
    at        timestamptz not null,
    primary key (scope, key)
);
