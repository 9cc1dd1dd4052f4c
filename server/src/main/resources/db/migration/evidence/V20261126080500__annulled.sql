-- What proves nothing any more, for those whose numbers rest on files.
create view evidence.pub_annulled_files as
select id, annulled_at from evidence.files where annulled_at is not null;
