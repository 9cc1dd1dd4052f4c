-- Where matters lie in words and what they are about, for whoever compares what was said of one place.
create view matters.pub_places as
select number, state, owner, county, address, lon, lat, linked_kind, linked_code, linked_name, merged_into
from matters.matters;
