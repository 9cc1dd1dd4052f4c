package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.ecoledger.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was closed when only counties were scored stays readable (C9)")
class OldScoresTest {
    private static final String BEFORE = "20261126070704";

    @Test
    void oldTablesAreCarriedOver() throws SQLException {
        String url = TestDatabase.empty();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(BEFORE)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into organisation.regions (code, name, level, path) values ('990100', '绿川市', 'city', '990100/');
                    insert into organisation.regions (code, name, level, path, parent)
                    values ('990101', '青河县', 'county', '990100/990101/', '990100');
                    insert into assessment.runs (period, rule_set, rule_version, rule_hash, input_hash, closed_at, closed_by,
                                                 annulled_at, annulled_by, annul_reason)
                    values ('2025-Q1', 'county', '1', 'h', 'i', '2025-04-02', '周明', '2025-04-03', '周明', '更正'),
                           ('2025-Q1', 'county', '1', 'h', 'i', '2025-04-04', '周明', null, null, null);
                    insert into assessment.scores (run, county, total, text, place, of_places, ref)
                    select id, '990101', 91.4, '91.40', 1, 1, 'frozen:1/4' from assessment.runs;
                    insert into assessment.score_items (run, county, item, value, value_text, unit, marks, marks_text, ref)
                    select id, '990101', 'days', 75, '75.0', '%', 30, '30.00', 'frozen:1/1' from assessment.runs;
                    """);
        }
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select s.version, s.kind, s.subject, s.name, s.path, s.text, s.place, s.ref, i.marks_text
                        from assessment.pub_scores s
                        join assessment.pub_score_items i on i.run = s.run and i.subject = s.subject
                        """)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("version")).isEqualTo(2);
            assertThat(rows.getString("kind")).isEqualTo("COUNTY");
            assertThat(rows.getString("subject")).isEqualTo("990101");
            assertThat(rows.getString("name")).isEqualTo("青河县");
            assertThat(rows.getString("path")).isEqualTo("990100/990101/");
            assertThat(rows.getString("text")).isEqualTo("91.40");
            assertThat(rows.getString("ref")).isEqualTo("frozen:1/4");
            assertThat(rows.getString("marks_text")).isEqualTo("30.00");
            assertThat(rows.next()).isFalse();
        }
    }
}
