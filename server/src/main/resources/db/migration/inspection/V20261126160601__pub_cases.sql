-- What other modules may know of handed-over cases when they look for one: which matter it is and how it is numbered.
create view inspection.pub_cases as
select matter, batch, sequence, acceptance from inspection.cases;
