-- Who keeps running sums asks which objects changed since.
create index events_at on registry.events (at);
