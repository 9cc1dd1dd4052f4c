package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/** A snapshot put together by hand: four counties a to d with two townships each and two departments of the city. */
final class Given {
    static final List<Subject> SUBJECTS = subjects();

    private final AssessmentPeriod period;
    private final List<Fact> facts = new ArrayList<>();
    private Instant takenAt;
    private int number;

    private Given(String period) {
        this.period = AssessmentPeriod.of(period).orElseThrow();
        this.takenAt = CityTime.startOf(this.period.to().plusDays(5));
    }

    static Given in(String period) {
        return new Given(period);
    }

    private static List<Subject> subjects() {
        var all = new ArrayList<Subject>();
        for (String county : List.of("a", "b", "c", "d")) {
            all.add(new Subject(SubjectKind.COUNTY, county, county + "县", county, "city/" + county + "/"));
            for (String town : List.of("1", "2")) {
                String code = county + town;
                all.add(new Subject(SubjectKind.TOWNSHIP, code, code + "镇", code, "city/" + county + "/" + code + "/"));
            }
        }
        all.add(new Subject(SubjectKind.DEPARTMENT, "water", "市水务局", "city", "city/"));
        all.add(new Subject(SubjectKind.DEPARTMENT, "roads", "市交通局", "city", "city/"));
        all.add(new Subject(SubjectKind.DEPARTMENT, "a-water", "a县水务局", "a", "city/a/"));
        return List.copyOf(all);
    }

    Given takenAt(String moment) {
        takenAt = Instant.parse(moment);
        return this;
    }

    /** Marks on a department's sheet, or any other plain number. */
    Given value(String source, String item, String subject, String value) {
        return add(source, item, subject, period.to(), null, new BigDecimal(value), null, null);
    }

    Given value(
            String source, String item, String subject, LocalDate day, @Nullable String value, @Nullable Boolean mark) {
        return add(source, item, subject, day, null, value == null ? null : new BigDecimal(value), mark, null);
    }

    Given marked(String source, String item, String subject, boolean good) {
        return add(source, item, subject, period.from(), null, null, good, null);
    }

    Given finding(String item, String township, String deduction) {
        return add("finding", item, township, period.from(), null, new BigDecimal(deduction), null, null);
    }

    Given finding(String item, String township, String deduction, String responsible) {
        return add("finding", item, township, period.from(), null, new BigDecimal(deduction), null, responsible);
    }

    Given paid(String item, String township, String moment) {
        Instant at = Instant.parse(moment);
        return add("payment", item, township, CityTime.at(at).toLocalDate(), at, new BigDecimal("1000"), null, null);
    }

    Given decided(String item, String subject, @Nullable String points) {
        return value("decision", item, subject, period.to(), points, true);
    }

    Given was(AssessmentPeriod earlier, String rules, String subject, String total, int place, boolean last) {
        value("score", rules, subject, earlier.to(), total, null);
        return value("score", rules + "/place", subject, earlier.to(), String.valueOf(place), last);
    }

    private Given add(
            String source,
            String item,
            String subject,
            LocalDate day,
            @Nullable Instant at,
            @Nullable BigDecimal value,
            @Nullable Boolean mark,
            @Nullable String responsible) {
        number++;
        String path = SUBJECTS.stream()
                .filter(one -> one.code().equals(subject))
                .map(Subject::path)
                .findFirst()
                .orElse("city/");
        String key = item + "-" + number;
        facts.add(new Fact(
                source,
                key,
                subject,
                path,
                item,
                day,
                at,
                value,
                mark,
                item + "（" + subject + "）",
                value == null ? String.valueOf(mark) : value.toPlainString(),
                "分",
                "/" + source + "/" + key,
                responsible,
                List.of(new Fact.Proof("file-" + number, "ab".repeat(32))),
                "周明",
                CityTime.startOf(day)));
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    Snapshot snapshot() {
        return snapshot(facts);
    }

    Snapshot snapshot(List<Fact> others) {
        return new Snapshot(0, period, 1, SUBJECTS, others, takenAt, "周明", null, "");
    }
}
