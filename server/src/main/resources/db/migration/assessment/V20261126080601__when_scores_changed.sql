-- When what a consequence does to the scores changed last: runs made before do not follow it.
alter table assessment.consequence_files add column changed_at timestamptz;
