-- Who keeps running sums asks which matters were worked on since.
create index steps_at on matters.steps (at);
