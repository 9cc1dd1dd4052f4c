-- Fires: a matter may be about a fire; and what was chosen in a step can be read by those above, such as why a fire was
-- taken off the count.
alter table matters.matters drop constraint matters_linked_kind_check;
alter table matters.matters add constraint matters_linked_kind_check
    check (linked_kind in ('enterprise', 'object', 'grid', 'fire'));

create view matters.pub_choices as
select s.matter, s.id as step, s.action, s.at, c.key as field, c.value as chosen
from matters.steps s cross join lateral jsonb_each_text(s.fields) c;
