-- What was done on each matter, for the registers that other modules keep of it.
create view matters.pub_steps as
select id, matter, action, from_state, to_state, actor, actor_name, post, unit, unit_name, at, note
from matters.steps;

-- Photos that a checker should look at twice (疑点, ruling 3).
create view matters.pub_doubtful_photos as
select s.matter, s.at, p.evidence
from matters.step_photos p join matters.steps s on s.id = p.step
where p.doubts <> '[]'::jsonb;
