-- Changes with every outline of a region, so that servers which hold outlines in memory notice.
create sequence organisation.boundary_versions;
create table organisation.boundary_version (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null
);
insert into organisation.boundary_version (number) values (nextval('organisation.boundary_versions'));

create view organisation.pub_boundary_version as select number from organisation.boundary_version;
