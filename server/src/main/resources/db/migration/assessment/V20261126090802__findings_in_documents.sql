-- Findings that count, with village or road, as ranking notices name them (M19-07); those of covert checks only once they are told.
create view assessment.pub_findings as
select f.number, f.period, f.township, r.name as township_name, r.path, f.name, f.deduction, f.found_on, f.place, f.words,
       f.responsible, u.name as responsible_name
from assessment.check_counting k
join assessment.check_findings f on f.id = k.id
join assessment.check_checks c on c.id = f.check_id
join organisation.pub_regions r on r.code = f.township
left join organisation.pub_units u on u.code = f.responsible
where c.done_at is not null;
