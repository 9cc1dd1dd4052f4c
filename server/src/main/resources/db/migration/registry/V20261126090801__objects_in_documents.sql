-- What documents say of objects: how each was put right, when it was checked, when it came back.
create view registry.pub_object_facts as
select number, facts from registry.objects where annulled_at is null;

create view registry.pub_checks as
select id, object, at, problem, facts from registry.checks;

create view registry.pub_returns as
select id, object, at from registry.events where to_state = 'back' and from_state = 'removed';
