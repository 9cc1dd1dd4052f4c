-- What a letter asks, line by line, in each of its versions: drafts too, for the paper that is signed.
create view targets.pub_letter_lines as
select t.letter, t.line, 'target' as kind, '' as text, t.indicator, t.region, r.name as region_name, t.holder_name, t.value,
       t.valid_from, t.valid_to, t.id as target
from targets.targets t join organisation.pub_regions r on r.code = t.region
union all
select l.letter, l.line, l.kind, l.text, null, null, null, null, null, null, l.due_on, null
from targets.letter_lines l;
