-- Pairs of matters that are likely the same and about which nobody has decided, each seen from both.
create view matters.pub_same_open as
select child as matter, candidate as other, score from matters.same_proposals where decided is null
union all
select candidate, child, score from matters.same_proposals where decided is null;
