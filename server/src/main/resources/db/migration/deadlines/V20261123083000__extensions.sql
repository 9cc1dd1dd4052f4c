-- How often and by how many days at most the limit may still be extended (a petition: once, by 30 days).
alter table deadlines.deadlines
    add column extensions_left int not null default 0 check (extensions_left >= 0),
    add column extension_days  int not null default 0;
