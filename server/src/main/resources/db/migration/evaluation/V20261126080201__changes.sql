-- When a place's day or a section's month was last evaluated: who keeps running sums begins again at the first of those that
-- changed.
create index air_days_computed on evaluation.air_days (computed_at);

create view evaluation.pub_air_changes as select place, day, computed_at from evaluation.air_days;

create index water_months_computed on evaluation.water_months (computed_at);

create view evaluation.pub_water_changes as select section, month, computed_at from evaluation.water_months;
