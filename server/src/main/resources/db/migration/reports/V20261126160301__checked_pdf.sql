-- A PDF with text can be checked as well.
alter table reports.text_checks drop constraint text_checks_form_check;
alter table reports.text_checks add constraint text_checks_form_check
    check (form in ('PASTED', 'TXT', 'DOCX', 'XLSX', 'PDF'));
