-- Units beside the owner whose object it is too, as its list's fields say: the other side of a boundary stretch.
alter table registry.objects add column others text[] not null default '{}';

-- What was written as a unit's whole name becomes the unit; other words stay until somebody edits the object.
update registry.objects o
set others = array[u.code], facts = jsonb_set(o.facts, '{other}', to_jsonb(u.code))
from organisation.pub_units u
where o.list = 'boundary-stretches' and u.name = o.facts ->> 'other'
  and not exists (select 1 from organisation.pub_units w where w.name = u.name and w.code <> u.code);

create or replace view registry.pub_objects as
select number, list, key, name, owner, county, township, village, region, cells[1] as cell, lon, lat, datum, state, backs,
       registered_at, removed_at, checked_at, next_check, others
from registry.objects where annulled_at is null;
