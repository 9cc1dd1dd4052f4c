-- The cells are with the module of their own now, which copied them.
drop view organisation.pub_grids;
drop table organisation.grids;
