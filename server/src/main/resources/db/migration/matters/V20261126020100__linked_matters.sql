-- Which enterprise, object or grid a matter is about, for the page of that object.
create view matters.pub_linked as
select number, title, state, track, kind, linked_kind, linked_code, linked_name, region, owner, opened_at, due_at, closed_at
from matters.matters where linked_kind is not null;

create index matters_linked_code on matters.matters (linked_code) where linked_code is not null;
