-- What was mended in a text while it was read in, so that whoever reads the findings knows that words are not as they came (C5).
-- Of texts that were checked before nothing is known.
alter table reports.text_checks add column repairs jsonb not null default '[]';
