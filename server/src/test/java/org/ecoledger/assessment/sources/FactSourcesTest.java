package org.ecoledger.assessment.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.clock.CityTime;
import org.ecoledger.registry.ListDeadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every test's rows are in a transaction that is rolled back. */
@ServerTest
@Transactional
@DisplayName(
        "Fact sources give what counts and where it opens, and nothing that was annulled (C2, C9, rulings 11 and 18)")
class FactSourcesTest {
    private static final Subject COUNTY = new Subject(SubjectKind.COUNTY, "990101", "青河县", "990101", "990100/990101/");
    private static final Subject OTHER = new Subject(SubjectKind.COUNTY, "990102", "白石县", "990102", "990100/990102/");
    private static final Subject TOWNSHIP =
            new Subject(SubjectKind.TOWNSHIP, "990101001", "青石镇", "990101001", "990100/990101/990101001/");
    private static final Subject BUREAU = new Subject(SubjectKind.DEPARTMENT, "bureau", "市生态环境局", "990100", "990100/");

    @Autowired
    private JdbcClient db;

    @Autowired
    private List<FactSource> sources;

    @Autowired
    private ListDeadlines deadlines;

    private EvidenceRows rows;

    @BeforeEach
    void rowsOfThePast() {
        rows = new EvidenceRows(db);
    }

    @Test
    @DisplayName("air-day: a county's valid days with a figure for each; no station's, and no day without a value")
    void daysOfACounty() {
        rows.airDay("990101", "county", day("2021-07-01"), 100, "61");
        rows.airDay("990101", "county", day("2021-07-02"), 101, null);
        rows.airDay("990101", "county", day("2021-07-03"), null, null);
        rows.airDay("990101", "county", day("2021-10-01"), 30, "20");
        rows.airDay("9901011", "station", day("2021-07-01"), 40, "20");

        List<Fact> facts = facts("air-day", question("2021-Q3", false));

        assertThat(facts)
                .extracting(Fact::subject, Fact::item, Fact::day, Fact::text, Fact::mark, Fact::ref)
                .containsExactlyInAnyOrder(
                        tuple("990101", "aqi", day("2021-07-01"), "100", true, "air-day:990101/2021-07-01/aqi"),
                        tuple("990101", "pm10", day("2021-07-01"), "61", null, "air-day:990101/2021-07-01/pm10"),
                        tuple("990101", "aqi", day("2021-07-02"), "101", false, "air-day:990101/2021-07-02/aqi"));
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.path()).isEqualTo(COUNTY.path());
            assertThat(fact.label()).startsWith("2021-07-0");
            assertThat(fact.by()).isEqualTo("实时评价");
        });
    }

    @Test
    @DisplayName("Ruling 18: reviewed days are those of the approval in force, whatever the live data say by now")
    void reviewedDays() {
        rows.airDay("990101", "county", day("2021-07-01"), 90, "50");
        long first = rows.approve("2021-07", 1, "林静");
        rows.airDay("990101", "county", day("2021-08-01"), 70, "50");
        db.sql("update evaluation.air_days set aqi = 150 where place = '990101' and day = '2021-07-01'")
                .update();

        assertThat(facts("air-day", question("2021-Q3", true)))
                .filteredOn(fact -> fact.item().equals("aqi"))
                .extracting(Fact::text, Fact::by, Fact::ref)
                .containsExactly(tuple("90", "林静", "air-reviewed-day:990101/2021-07-01/aqi"));
        db.sql("""
                        update evaluation.air_reviews
                        set annulled_at = now(), annulled_by = '林静', annul_reason = '更正' where id = ?
                        """).param(first).update();
        assertThat(facts("air-day", question("2021-Q3", true))).isEmpty();
    }

    @Test
    @DisplayName(
            "water-month: months of the sections that count, marked by their promise; a month nobody could judge is none")
    void monthsOfWater() {
        rows.section("SRC-S1", "990101", true);
        rows.section("SRC-S2", "990101", false);
        rows.waterMonth("SRC-S1", "2021-07", 3);
        rows.waterMonth("SRC-S1", "2021-08", 6);
        rows.waterMonth("SRC-S1", "2021-09", null);
        rows.waterMonth("SRC-S1", "2021-10", 2);
        rows.waterMonth("SRC-S2", "2021-07", 4);

        assertThat(facts("water-month", question("2021-Q3", true)))
                .extracting(Fact::subject, Fact::item, Fact::day, Fact::mark, Fact::text, Fact::ref)
                .containsExactly(
                        tuple(
                                "990101",
                                "class",
                                day("2021-07-31"),
                                true,
                                "Ⅲ类（目标Ⅲ类），达标",
                                "water-month:SRC-S1/2021-07/class"),
                        tuple(
                                "990101",
                                "class",
                                day("2021-08-31"),
                                false,
                                "劣Ⅴ类（目标Ⅲ类），不达标",
                                "water-month:SRC-S1/2021-08/class"));
    }

    @Test
    @DisplayName(
            "target, target-result: what county and department promised, and by the year's end what was achieved of it")
    void promisesAndResults() {
        rows.promise("TEST-SRC-1", "county1", "good-days", "990101", "3", 2021);
        rows.promise("TEST-SRC-2", "bureau", "pm10-annual-mean", "990101", "60", 2021);
        rows.airDay("990101", "county", day("2021-07-01"), 100, "70");
        rows.airDay("990101", "county", day("2021-07-02"), 50, "71");

        assertThat(facts("target", question("2021-Q3", false)))
                .extracting(
                        Fact::subject,
                        Fact::item,
                        Fact::day,
                        fact -> fact.value().toPlainString(),
                        Fact::by)
                .containsExactlyInAnyOrder(
                        tuple("990101", "good-days", day("2021-09-30"), "3", "市长"),
                        tuple("bureau", "pm10-annual-mean", day("2021-09-30"), "60", "市长"));
        assertThat(facts("target", question("2021-Q3", false)))
                .extracting(Fact::ref)
                .allMatch(ref -> ref.matches("target:[0-9]+"));
        assertThat(facts("target-result", question("2021-Q3", false))).isEmpty();
        assertThat(facts("target-result", question("2021", false)))
                .extracting(Fact::subject, Fact::item, fact -> fact.value().toPlainString(), Fact::mark)
                .containsExactlyInAnyOrder(
                        tuple("990101", "good-days", "2", false), tuple("bureau", "pm10-annual-mean", "70.5", false));
    }

    @Test
    @DisplayName(
            "matter: closed in the span or late at its end, for county and township; merged, declined and open ones in time"
                    + " count for nobody")
    void mattersThatCount() {
        rows.matter("2021-900001", "990101", "990101001", "dust", "handle", day("2021-07-20"), day("2021-07-18"));
        rows.matter("2021-900002", "990101", null, "dust", "handle", day("2021-08-20"), day("2021-08-25"));
        rows.matter("2021-900003", "990102", null, "noise", "handle", day("2021-09-20"), day("2021-10-05"));
        rows.matter("2021-900004", "990101", null, "dust", "merged", day("2021-07-20"), day("2021-07-18"));
        rows.matter("2021-900005", "990101", null, "dust", "declined", day("2021-07-20"), day("2021-07-18"));
        rows.matter("2021-900006", "990101", null, "dust", "handle", day("2021-10-20"), null);
        rows.matter("2020-900007", "990101", null, "dust", "handle", day("2020-10-20"), day("2020-10-20"));

        List<Fact> facts = facts("matter", question("2021-Q3", false));

        assertThat(facts)
                .extracting(Fact::subject, Fact::key, Fact::item, Fact::day, Fact::mark, Fact::responsible)
                .containsExactlyInAnyOrder(
                        tuple("990101", "2021-900001", "dust", day("2021-07-18"), true, "county1"),
                        tuple("990101001", "2021-900001", "dust", day("2021-07-18"), true, null),
                        tuple("990101", "2021-900002", "dust", day("2021-08-25"), false, "county1"),
                        tuple("990102", "2021-900003", "noise", day("2021-09-30"), false, "county1"));
        assertThat(facts).allSatisfy(fact -> assertThat(fact.ref()).isEqualTo("/matters/" + fact.key()));
        assertThat(text(facts, "2021-900003")).isEqualTo("期末未办结，限2021-09-20 18:00");
        assertThat(text(facts, "2021-900002")).isEqualTo("2021-08-25 12:00逾期办结，限2021-08-20 18:00");
    }

    @Test
    @DisplayName("C2: a matter's photos are its proofs, with their hashes; annulled ones and later ones are not")
    void photosAreProofs() {
        rows.matter("2021-900011", "990101", null, "dust", "handle", day("2021-07-20"), day("2021-07-18"));
        String kept = rows.photo("matter:2021-900011", "AFTER", "b".repeat(64), day("2021-07-18"));
        String annulled = rows.photo("matter:2021-900011", "AFTER", "c".repeat(64), day("2021-07-18"));
        rows.photo("matter:2021-900011", "AFTER", "d".repeat(64), day("2021-11-01"));
        rows.photo("matter:2021-900011", "DOCUMENT", "e".repeat(64), day("2021-07-18"));
        db.sql("""
                        update evidence.files set annulled_at = now(), annulled_by = 1, annulled_by_name = '周明',
                            annulment_reason = '拍错' where id = ?::uuid
                        """).param(annulled).update();

        assertThat(facts("matter", question("2021-Q3", false)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.proofs()).containsExactly(new Fact.Proof(kept, "b".repeat(64))));
    }

    @Test
    @DisplayName(
            "list (N43): removed within its deadline is good, there after it is bad, there before it cannot be said yet")
    void objectsOfLists() {
        deadlines.set(Actor.system("test"), "outfalls", "990101", day("2021-08-31"), "试");
        deadlines.set(Actor.system("test"), "outfalls", "990102", day("2021-12-31"), "试");
        LocalDate registered = day("2021-01-10");
        rows.object("PK-990001", "outfalls", "990101", "990101001", registered, day("2021-08-31"));
        rows.object("PK-990002", "outfalls", "990101", null, registered, day("2021-09-01"));
        rows.object("PK-990003", "outfalls", "990101", null, registered, null);
        rows.object("PK-990004", "outfalls", "990102", null, registered, null);
        rows.object("PK-990005", "outfalls", "990101", null, registered, day("2021-11-01"));
        rows.object("PK-990006", "outfalls", "990101", null, registered, null);
        rows.object("PK-990007", "waste-pools", "990101", null, registered, null);
        db.sql("update registry.objects set annulled_at = now(), annulment = '重复' where number = 'PK-990006'")
                .update();

        assertThat(facts("list", question("2021-Q3", false)))
                .filteredOn(fact -> fact.key().startsWith("PK-99000"))
                .extracting(Fact::key, Fact::subject, Fact::item, Fact::day, Fact::mark)
                .containsExactlyInAnyOrder(
                        tuple("PK-990001", "990101", "outfalls", day("2021-08-31"), true),
                        tuple("PK-990001", "990101001", "outfalls", day("2021-08-31"), true),
                        tuple("PK-990002", "990101", "outfalls", day("2021-09-01"), false),
                        tuple("PK-990003", "990101", "outfalls", day("2021-09-30"), false),
                        tuple("PK-990004", "990102", "outfalls", day("2021-09-30"), null),
                        tuple("PK-990005", "990101", "outfalls", day("2021-09-30"), false));
    }

    @Test
    @DisplayName(
            "P9, grid: a cell held and worked in is good; one that was silent on the last day is a paper grid for its"
                    + " township and county")
    void gridsOnPaper() {
        long holder = db.sql("select id from access.pub_accounts where login = 'grid1'")
                .query(Long.class)
                .single();
        for (String cell : List.of("SRC-G1", "SRC-G2", "SRC-G3")) {
            db.sql("insert into grids.cells (code, name, kind, region, built) values (?, ?, 'village', '990101001', ?)")
                    .params(cell, cell, cell.equals("SRC-G3") ? day("2021-10-15") : day("2021-01-01"))
                    .update();
            db.sql("insert into grids.holdings (cell, part, account, since) values (?, 'member', ?, '2021-01-01')")
                    .params(cell, holder)
                    .update();
            db.sql("insert into grids.inside (subject, kind) values (?, 'object')")
                    .param("object:" + cell)
                    .update();
            db.sql("insert into grids.inside_cells (cell, kind, list, subject) values (?, 'object', '', ?)")
                    .params(cell, "object:" + cell)
                    .update();
        }
        deed("SRC-G1", day("2021-09-25"));
        deed("SRC-G2", day("2021-03-01"));
        deed("SRC-G2", day("2021-10-02"));

        assertThat(facts("grid", question("2021-Q3", false)))
                .filteredOn(fact -> fact.key().startsWith("SRC-G"))
                .extracting(Fact::key, Fact::subject, Fact::mark, Fact::ref)
                .containsExactlyInAnyOrder(
                        tuple("SRC-G1", "990101", true, "/grids/SRC-G1"),
                        tuple("SRC-G1", "990101001", true, "/grids/SRC-G1"),
                        tuple("SRC-G2", "990101", false, "/grids/SRC-G2"),
                        tuple("SRC-G2", "990101001", false, "/grids/SRC-G2"));
    }

    @Test
    @DisplayName("task (M01-04): due in the span, good when done by its deadline; a cancelled one counts for nobody")
    void tasksThatWereDue() {
        rows.task("T-SRC-1", "bureau", "990100", day("2021-08-01"), day("2021-08-01"), "done");
        rows.task("T-SRC-2", "county1", "990101", day("2021-08-01"), day("2021-08-02"), "done");
        rows.task("T-SRC-3", "county1", "990101", day("2021-09-01"), null, "running");
        rows.task("T-SRC-4", "county1", "990101", day("2021-09-01"), null, "cancelled");
        rows.task("T-SRC-5", "county1", "990101", day("2021-10-01"), null, "running");

        assertThat(facts("task", question("2021-Q3", false)))
                .extracting(Fact::key, Fact::subject, Fact::day, Fact::mark, Fact::ref)
                .containsExactly(
                        tuple("T-SRC-1", "bureau", day("2021-08-01"), true, "/works/tasks/T-SRC-1"),
                        tuple("T-SRC-2", "990101", day("2021-08-01"), false, "/works/tasks/T-SRC-2"),
                        tuple("T-SRC-3", "990101", day("2021-09-01"), false, "/works/tasks/T-SRC-3"));
    }

    @Test
    @DisplayName("reported (M15-24): values with their proof; one whose proof was annulled is none")
    void valuesThatWereReported() {
        String proof = rows.photo("reported:1", "DOCUMENT", "1".repeat(64), day("2021-06-30"));
        String annulled = rows.photo("reported:2", "DOCUMENT", "2".repeat(64), day("2021-06-30"));
        rows.reported("nox-reduction", "990101", "county1", "2021-01-01", "2021-06-30", "120.5", proof);
        rows.reported("nox-reduction", "990102", "county2", "2021-01-01", "2021-06-30", "99", annulled);
        db.sql("""
                        update evidence.files set annulled_at = now(), annulled_by = 1, annulled_by_name = '周明',
                            annulment_reason = '拍错' where id = ?::uuid
                        """).param(annulled).update();

        assertThat(facts("reported", question("2021-Q3", false)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.subject()).isEqualTo("990101");
                    assertThat(fact.item()).isEqualTo("nox-reduction");
                    assertThat(fact.text()).isEqualTo("120.5");
                    assertThat(fact.responsible()).isEqualTo("county1");
                    assertThat(fact.proofs()).containsExactly(new Fact.Proof(proof, "1".repeat(64)));
                });
    }

    @Test
    @DisplayName("Every source is there once, and gives the same facts in the same order when asked again")
    void theSameAgain() {
        assertThat(sources).extracting(FactSource::source).doesNotHaveDuplicates();
        rows.matter("2021-900021", "990101", "990101001", "dust", "handle", day("2021-07-20"), day("2021-07-18"));
        rows.airDay("990101", "county", day("2021-07-01"), 100, "61");
        FactQuestion question = question("2021", false);
        for (FactSource source : sources) {
            List<Fact> facts = source.facts(question);
            assertThat(source.facts(question)).isEqualTo(facts);
            assertThat(facts)
                    .allSatisfy(fact -> assertThat(fact.source()).isEqualTo(source.source()))
                    .allSatisfy(fact -> assertThat(fact.text()).isNotEmpty());
            assertThat(facts.stream().map(fact -> fact.subject() + " " + fact.key()))
                    .as(source.source())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName(
            "Property (C9): a snapshot of these facts has the same hash in whatever order they come, and another without one")
    void theOrderDoesNotMatter() {
        rows.matter("2021-900031", "990101", "990101001", "dust", "handle", day("2021-07-20"), day("2021-07-18"));
        for (int day = 1; day < 29; day++) {
            rows.airDay("990101", "county", LocalDate.of(2021, 7, day), 60 + day, "50");
        }
        List<Fact> facts = new ArrayList<>(sources.stream()
                .flatMap(source -> source.facts(question("2021-Q3", false)).stream())
                .toList());
        String hash = Snapshots.hash(snapshot(facts));
        var random = new Random(9);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(facts, random);
            assertThat(Snapshots.hash(snapshot(facts))).isEqualTo(hash);
        }
        assertThat(Snapshots.hash(snapshot(facts.subList(1, facts.size())))).isNotEqualTo(hash);
    }

    private static Snapshot snapshot(List<Fact> facts) {
        FactQuestion question = question("2021-Q3", false);
        return new Snapshot(0, question.period(), 1, question.subjects(), facts, Instant.EPOCH, "试", null, "");
    }

    private void deed(String cell, LocalDate day) {
        db.sql("insert into grids.deeds (cell, at, subject, kind, account, actor) values (?, ?, 'x', 'check', 1, '吴芳')")
                .params(cell, EvidenceRows.at(day, 9))
                .update();
    }

    private List<Fact> facts(String source, FactQuestion question) {
        return sources.stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow()
                .facts(question)
                .stream()
                .sorted(Comparator.comparing(Fact::key).thenComparing(Fact::subject))
                .toList();
    }

    private static String text(List<Fact> facts, String key) {
        return facts.stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static FactQuestion question(String code, boolean reviewed) {
        AssessmentPeriod period = AssessmentPeriod.of(code).orElseThrow();
        return new FactQuestion(
                period,
                period.from().withDayOfYear(1),
                period.to(),
                CityTime.startOf(period.to().plusDays(1)),
                List.of(COUNTY, OTHER, TOWNSHIP, BUREAU),
                reviewed);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
