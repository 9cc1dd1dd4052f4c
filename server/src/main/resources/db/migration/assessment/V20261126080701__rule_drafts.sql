-- Rule sets that are being written. A draft may be wrong as long as it is not issued; every saving is kept.
create table assessment.rule_drafts (
    id          bigint generated always as identity primary key,
    state       text        not null check (state in ('draft', 'issued', 'discarded')),
    edit        int         not null check (edit >= 1),
    code        text        not null,
    version     text        not null,
    title       text        not null,
    body        text        not null check (length(body) between 2 and 400000),
    begun_at    timestamptz not null,
    begun_by    text        not null,
    edited_at   timestamptz not null,
    edited_by   text        not null,
    ended_at    timestamptz,
    ended_by    text,
    end_reason  text,
    check ((state = 'draft') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
    check ((state = 'discarded') = (end_reason is not null))
);

create table assessment.rule_draft_edits (
    draft     bigint      not null references assessment.rule_drafts,
    edit      int         not null,
    body      text        not null,
    edited_at timestamptz not null,
    edited_by text        not null,
    primary key (draft, edit)
);

create function assessment.draft_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'draft' or new.id <> old.id or new.begun_at <> old.begun_at
            or new.begun_by <> old.begun_by then
        raise exception 'a draft is issued or discarded, never deleted, and then no longer changed';
    end if;
    return new;
end $$;

create trigger is_kept before update or delete on assessment.rule_drafts
    for each row execute function assessment.draft_is_kept();
create trigger is_kept before update or delete on assessment.rule_draft_edits
    for each row execute function assessment.is_kept();
