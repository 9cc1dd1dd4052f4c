-- Who reads a month reads the section's name with it.
create or replace view evaluation.pub_water_months as
select m.section, m.month, m.class, m.worst, m.main_pollutants, m.target, m.compliant, m.failing,
       m.trophic_index, m.trophic_level, m.readings, m.edition, m.clause, m.as_of,
       s.kind, s.county, s.assessed, s.region_path, s.name
from evaluation.water_months m
join monitoring.pub_water_sections s on s.code = m.section;
