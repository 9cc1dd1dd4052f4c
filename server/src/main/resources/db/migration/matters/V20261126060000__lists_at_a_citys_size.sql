-- All that a list asks and shows to whom is in one narrow index: a page is found and counted in it without touching the rows.
create index matters_list on matters.matters (urgency, number)
    include (region, owner, taking_part, county, kind, track, source, state, merged_into, opened_at);
drop index matters.matters_urgency_order;

-- Text in which people look for a word, folded to lower case, and the pieces of one and two letters by which it is found: Chinese
-- is written without spaces, so a word index would need to know the words that somebody will look for.
create table matters.texts (
    matter text   primary key references matters.matters,
    text   text   not null,
    pieces text[] not null
);

create function matters.pieces(text) returns text[] language sql immutable strict as
$$
    select coalesce(array_agg(distinct piece), '{}')
    from (
        select unnest(array[letter, letter || lead(letter) over (order by place)]) as piece
        from string_to_table(lower($1), null) with ordinality as letters (letter, place)
    ) pieces
    where piece is not null and piece !~ '\s'
$$;

create function matters.keep_text() returns trigger language plpgsql as
$$
declare
    words text := lower(concat_ws(E'\n', new.number, new.title, new.description, new.linked_name, new.source_ref));
begin
    insert into matters.texts (matter, text, pieces) values (new.number, words, matters.pieces(words))
    on conflict (matter) do update set text = excluded.text, pieces = excluded.pieces;
    return null;
end
$$;

create trigger text_is_kept after insert or update of title, description, linked_name, source_ref on matters.matters
    for each row execute function matters.keep_text();

insert into matters.texts (matter, text, pieces)
select number, words, matters.pieces(words)
from matters.matters,
     lower(concat_ws(E'\n', number, title, description, linked_name, source_ref)) as words;

create index texts_pieces on matters.texts using gin (pieces);
