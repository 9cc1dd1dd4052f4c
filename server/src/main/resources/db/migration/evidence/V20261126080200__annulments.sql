-- Files that prove nothing any more: what rested on one of them counts no longer.
create view evidence.pub_annulments as
select id, annulled_at from evidence.files where annulled_at is not null;
