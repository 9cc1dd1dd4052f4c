-- A template that needs no signature is issued after its review: what the reviewer passed is kept as what a signer signed.
alter table reports.document_versions drop constraint document_versions_occasion_check;
alter table reports.document_versions add constraint document_versions_occasion_check
    check (occasion in ('save', 'submit', 'pass', 'sign'));

-- A draft of a template that is never used ends as withdrawn too, with its reason and without a day of issue.
alter table reports.templates drop constraint templates_check;
alter table reports.templates add constraint templates_issued_has_a_day check (state <> 'issued' or issued_at is not null);
