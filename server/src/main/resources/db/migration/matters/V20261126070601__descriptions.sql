-- What a matter is about, as it may be dispatched (ruling 7): without who reported it.
create view matters.pub_descriptions as
select number, description from matters.matters;
