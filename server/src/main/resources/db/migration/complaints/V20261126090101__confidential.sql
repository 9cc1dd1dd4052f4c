-- The reporter asks that nobody learns of the report (要求保密): told to intake and call-back before they open the vault.
alter table complaints.reports add column confidential boolean not null default false;
