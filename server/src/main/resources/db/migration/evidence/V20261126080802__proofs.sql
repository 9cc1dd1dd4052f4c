-- What proves something today: files that were not annulled, with the hash of their bytes and who brought them.
create view evidence.pub_proofs as
select id, subject, role, sha256, uploaded_at, uploader_name from evidence.files where annulled_at is null;
