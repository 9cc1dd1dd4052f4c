-- How many cases a list says that it has, as a whole (no region) and by region as it writes them: the sums are compared.
create table inspection.stated_counts (
    inspection text not null,
    batch int not null,
    region text not null,
    cases int not null check (cases >= 0),
    primary key (inspection, batch, region),
    foreign key (inspection, batch) references inspection.batches
);

-- What the list itself says of a case: by whose hash it is known again, where it stood, and what it brought when it came
-- back filled in, kept to be compared with the city's own reply.
alter table inspection.cases
    add text_sha256 text,
    add import bigint,
    add import_line bigint,
    add listed_facts text,
    add listed_truth text,
    add listed_handling text,
    add listed_accountability text;
