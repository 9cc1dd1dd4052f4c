package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.assessment.sources.EvidenceRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks, findings and sheets as they stand in their own tables, for a period of the past. */
final class CheckRows {
    private final JdbcClient db;
    private final EvidenceRows rows;
    private final String period;
    private int numbers;

    CheckRows(JdbcClient db, String period) {
        this.db = db;
        this.rows = new EvidenceRows(db);
        this.period = period;
    }

    long plan(String rules, LocalDate day) {
        return db.sql("""
                        insert into assessment.check_plans (period, rule_set, rule_version, seed, open_drawn, covert_each, drawn_at,
                            drawn_by, drawn_by_name)
                        values (:period, :rules, '2023.1', 'seed', 2, 1, :at, 1, '周明') returning id
                        """)
                .param("period", period)
                .param("rules", rules)
                .param("at", EvidenceRows.at(day, 8))
                .query(Long.class)
                .single();
    }

    /** A done check of full marks 100. */
    long check(long plan, String rules, String township, String kind, LocalDate day) {
        return db.sql("""
                        insert into assessment.check_checks (plan, period, rule_set, rule_version, township, kind, full_marks,
                            objection_days, done_on, done_at, done_by, done_by_name)
                        values (:plan, :period, :rules, '2023.1', :township, :kind, 100, 5, :day, :at, 1, '检查员') returning id
                        """)
                .param("plan", plan)
                .param("period", period)
                .param("rules", rules)
                .param("township", township)
                .param("kind", kind)
                .param("day", day)
                .param("at", EvidenceRows.at(day, 17))
                .query(Long.class)
                .single();
    }

    /** A finding with one photo. @param state found, annulled or withdrawn; @param spoilt whether its photo was annulled */
    void finding(
            long check, String township, String kind, String deduction, LocalDate day, String state, boolean spoilt) {
        String number = "F-TEST-%05d".formatted(++numbers);
        boolean withdrawn = state.equals("withdrawn");
        long id = db.sql("""
                        insert into assessment.check_findings (number, check_id, township, period, kind, name, scene, deduction, cap,
                            photo_needed, found_on, found_at, place, words, procedure_version, state, recorded_by,
                            recorded_by_name, recorded_at, withdrawn_at, withdraw_reason)
                        values (:number, :check, :township, :period, :kind, :kind, 'village', :deduction,
                            case when :deduction = 0 then null else 10 end, true, :day, :at, '村口', '', '2026-1',
                            case when :state = 'withdrawn' then 'found' else :state end, 1, '检查员', :at,
                            case when :withdrawn then :at::timestamptz end, case when :withdrawn then '记错' end)
                        returning id
                        """)
                .param("number", number)
                .param("check", check)
                .param("township", township)
                .param("period", period)
                .param("kind", kind)
                .param("deduction", new BigDecimal(deduction))
                .param("day", day)
                .param("at", EvidenceRows.at(day, 10))
                .param("state", state)
                .param("withdrawn", withdrawn)
                .query(Long.class)
                .single();
        String sha256 = "%064x".formatted(1_000_000 + numbers);
        String file = rows.photo("check-finding:" + number, "SITE", sha256, day);
        db.sql("""
                        insert into assessment.check_finding_photos (finding, file, sha256, township, kind, period, withdrawn)
                        values (?, ?::uuid, ?, ?, ?, ?, ?)
                        """).params(id, file, sha256, township, kind, period, withdrawn).update();
        if (spoilt) {
            annul(file);
        }
    }

    /** A sheet in force with its marks and its proof. */
    void sheet(String kind, String unit, LocalDate day, String state, Map<String, @Nullable BigDecimal> marks) {
        long sheet = db.sql("""
                        insert into assessment.sheet_sheets (kind, period, unit, state, opened_at, opened_by, submitted_by,
                            submitted_name, submitted_at, signed_name, signed_at)
                        values (:kind, :period, :unit, :state, :at, '经办人', 1, '经办人', :at, '负责人', :at) returning id
                        """)
                .param("kind", kind)
                .param("period", period)
                .param("unit", unit)
                .param("state", state)
                .param("at", EvidenceRows.at(day, 15))
                .query(Long.class)
                .single();
        marks.forEach((subject, given) -> db.sql(
                        "insert into assessment.sheet_marks (sheet, subject, marks, reason) values (?, ?, ?, '')")
                .param(sheet)
                .param(subject)
                .param(given)
                .update());
        String sha256 = "%064x".formatted(9_000_000 + sheet);
        String file = rows.photo("sheet:" + sheet, "DOCUMENT", sha256, day);
        db.sql("""
                        insert into assessment.sheet_proofs (sheet, file, sha256, name, verdict, added_at)
                        values (?, ?::uuid, ?, '考核表.pdf', false, ?)
                        """).params(sheet, file, sha256, EvidenceRows.at(day, 14)).update();
    }

    private void annul(String file) {
        db.sql("""
                        update evidence.files set annulled_at = now(), annulled_by = 1, annulled_by_name = '周明',
                            annulment_reason = '拍错' where id = ?::uuid
                        """).param(file).update();
    }
}
