-- Lists are read in the order of urgency far more often than a matter moves: the place in that order is kept with it.
-- 1 and the end for what runs, 2 for what waits for nothing, 3 for what is closed.
alter table matters.matters add column urgency text not null default '';

create function matters.keep_urgency() returns trigger language plpgsql as
$$ begin
    new.urgency := case
        when new.closed_at is not null then '3'
        when new.clock_stands or new.due_at is null then '2'
        else '1' || to_char(new.due_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') end;
    return new;
end $$;

create trigger urgency_is_kept before insert or update on matters.matters
    for each row execute function matters.keep_urgency();

update matters.matters set urgency = '';

create index matters_urgency_order on matters.matters (urgency, number);
create index matters_opened_order on matters.matters (opened_at, number);
drop index matters.matters_opened;
