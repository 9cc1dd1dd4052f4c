package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.ServerTest;
import org.ecoledger.assessment.sources.EvidenceRows;
import org.ecoledger.targets.Indicator.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** All rows are in a transaction that is rolled back. */
@ServerTest
@Transactional
@DisplayName("C1, ruling 12: results of a region, and of one who holds a part of its target")
class HeldResultsTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2011, 12, 31);

    /** The library begins in 2012. */
    private static final LocalDate LATER = LocalDate.of(2014, 12, 31);

    @Autowired
    private JdbcClient db;

    @Autowired
    private List<ResultSource> sources;

    @Autowired
    private Indicators indicators;

    private EvidenceRows rows;

    @BeforeEach
    void rowsOfThePast() {
        rows = new EvidenceRows(db);
    }

    @Test
    @DisplayName("a department's tonnes are its own, the region's are everybody's")
    void tonnesOfADepartment() {
        rows.reported("nox-reduction", "990100", "bureau", "2011-01-01", "2011-06-30", "120", proof("8"));
        rows.reported("nox-reduction", "990101", "county1", "2011-01-01", "2011-06-30", "30", proof("9"));

        assertThat(results(Source.REPORTED, "nox-reduction", "990100", "990100|bureau", "990100|county1"))
                .extracting(Result::region, Result::text)
                .containsExactlyInAnyOrder(
                        tuple("990100", "120"),
                        tuple("990100", "30"),
                        tuple("990100|bureau", "120"),
                        tuple("990100|county1", "30"));
        assertThat(changed(Source.REPORTED, "nox-reduction", "990100|county1"))
                .containsExactly(Map.entry("990100|county1", LocalDate.of(2011, 6, 30)));
        assertThat(changed(Source.REPORTED, "nox-reduction", "990102")).isEmpty();
    }

    @Test
    @DisplayName("M01-04: tasks done in time pass from their check on, late ones fail the day after their deadline")
    void tasksInTime() {
        rows.task("T-HR-1", "bureau", "990100", day("03-31"), day("03-20"), "done");
        rows.task("T-HR-2", "county1", "990101", day("06-30"), day("07-02"), "done");
        rows.task("T-HR-3", "county1", "990101", day("09-30"), null, "running");
        rows.task("T-HR-4", "county1", "990101", day("09-30"), null, "cancelled");
        db.sql("update works.tasks set reported_on = '2011-06-29' where number = 'T-HR-2'")
                .update();

        assertThat(results(Source.TASKS, "tasks-in-time", "990100", "990100|bureau", "990101"))
                .extracting(Result::region, Result::day, Result::text, Result::ref)
                .containsExactly(
                        tuple("990100", day("03-20"), "按期完成", "/works/tasks/T-HR-1"),
                        tuple("990100|bureau", day("03-20"), "按期完成", "/works/tasks/T-HR-1"),
                        tuple("990100", day("07-02"), "按期完成", "/works/tasks/T-HR-2"),
                        tuple("990101", day("07-02"), "按期完成", "/works/tasks/T-HR-2"),
                        tuple("990100", day("10-01"), "逾期", "/works/tasks/T-HR-3"),
                        tuple("990101", day("10-01"), "逾期", "/works/tasks/T-HR-3"));
        db.sql("""
                        insert into works.steps (file, version, action, from_state, to_state, actor, actor_name, at, note, fields,
                            files)
                        values ('task:T-HR-1', 1, 'issue', 'drafted', 'issued', 1, '周明', now(), '', '{}', '{}')
                        """).update();
        assertThat(changed(Source.TASKS, "tasks-in-time", "990100|bureau"))
                .containsEntry("990100|bureau", LocalDate.of(2011, 1, 30));
    }

    private List<Result> results(Source source, String indicator, String... asked) {
        return of(source).between(indicators.get(indicator, LATER), Set.of(asked), FIRST, LAST).stream()
                .sorted(Comparator.comparing(Result::day).thenComparing(Result::region))
                .toList();
    }

    private Map<String, LocalDate> changed(Source source, String indicator, String asked) {
        return of(source).changedSince(indicators.get(indicator, LATER), Set.of(asked), Instant.EPOCH);
    }

    private ResultSource of(Source source) {
        return sources.stream()
                .filter(one -> one.source() == source)
                .findFirst()
                .orElseThrow();
    }

    private String proof(String digit) {
        return rows.photo("reported:held" + digit, "DOCUMENT", digit.repeat(64), day("06-30"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse("2011-" + text);
    }
}
