-- What several people found burning at one place is one fire with one matter.
alter table field.findings drop constraint findings_matter_key;
create index findings_matter on field.findings (matter);
