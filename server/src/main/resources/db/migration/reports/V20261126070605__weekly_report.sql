-- The week of an inspection is a document like the others: numbered in the same row, frozen in the same way (P13).
alter table reports.bulletins drop constraint bulletins_kind_check;
alter table reports.bulletins add constraint bulletins_kind_check check (kind in ('day', 'month', 'quarter', 'week'));
