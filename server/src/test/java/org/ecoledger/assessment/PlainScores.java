package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Scores computed again from the original tables, as the written rules say it and as plainly as it can be said: fractions, no
 * facts, no snapshot, nothing of the engine. One method per item; a new rule set is another {@code of…} method.
 */
final class PlainScores {
    private static final Exact HUNDRED = Exact.of(100);
    private static final List<String> SINGLES = List.of(
            "single-transport",
            "single-commerce",
            "single-water",
            "single-environment",
            "single-education",
            "single-health");

    private final JdbcClient db;
    private final String period;
    private final LocalDate from;
    private final LocalDate to;

    PlainScores(JdbcClient db, String period, LocalDate from, LocalDate to) {
        this.db = db;
        this.period = period;
        this.from = from;
        this.to = to;
    }

    /** Marks by item, and the total under an empty name; null where there are none. */
    record Plain(Map<String, @Nullable Exact> marks) {
        @Nullable
        Exact total() {
            return marks.get("");
        }
    }

    /** 县区生态环境工作考核细则: air and matters; an item without data is left out and the others grow in proportion. */
    Plain environment(String county) {
        Map<String, @Nullable Exact> marks = new LinkedHashMap<>();
        marks.put("good-days-share", line(goodDays(county), 90, 60, 40));
        marks.put("pm10-against-target", line(pm10(county), 100, 130, 40));
        Exact inTime = matters(county);
        marks.put("matters-in-time", inTime == null ? Exact.of(20) : line(inTime, 100, 0, 20));
        Map<String, Exact> points = Map.of(
                "good-days-share", Exact.of(40), "pm10-against-target", Exact.of(40), "matters-in-time", Exact.of(20));
        Exact sum = Exact.ZERO;
        Exact reachable = Exact.ZERO;
        for (var entry : marks.entrySet()) {
            Exact reached = entry.getValue();
            if (reached != null) {
                sum = sum.plus(reached);
                reachable = reachable.plus(points.get(entry.getKey()));
            }
        }
        marks.put("", sum.times(HUNDRED).by(reachable));
        return new Plain(marks);
    }

    /** 农村环境卫生综合整治县区季度考核细则: checks 40, six single assessments 10 each, places of the campaign on top. */
    Plain county(String county, Map<String, Exact> campaign) {
        Map<String, @Nullable Exact> marks = new LinkedHashMap<>();
        marks.put("checks", proportion(checks("r.parent = :place", county), 100, 40));
        for (String single : SINGLES) {
            marks.put(single, proportion(sheet(single, county), 10, 10));
        }
        Exact own = campaign.get(county);
        marks.put("campaign-roadside", own == null ? Exact.ZERO : placePoints(own, campaign));
        marks.put("", total(marks, burnings("r.parent = :place", county)));
        return new Plain(marks);
    }

    /** 农村环境卫生综合整治乡镇季度考核细则: checks 100. */
    Plain township(String township) {
        Map<String, @Nullable Exact> marks = new LinkedHashMap<>();
        marks.put("checks", proportion(checks("r.code = :place", township), 100, 100));
        marks.put("", total(marks, burnings("r.code = :place", township)));
        return new Plain(marks);
    }

    /** The campaign's marks of all that have some. */
    Map<String, Exact> campaign(List<String> counties) {
        Map<String, Exact> marks = new TreeMap<>();
        for (String county : counties) {
            Exact own = sheet("campaign-roadside", county);
            if (own != null) {
                marks.put(county, own);
            }
        }
        return marks;
    }

    private @Nullable Exact total(Map<String, @Nullable Exact> marks, long burnings) {
        Exact sum = Exact.ZERO;
        for (Exact reached : marks.values()) {
            if (reached == null) {
                return null;
            }
            sum = sum.plus(reached);
        }
        Exact left = sum.minus(Exact.of(burnings).by(Exact.of(2)));
        return left.compareTo(Exact.ZERO) < 0 ? Exact.ZERO : left;
    }

    private @Nullable Exact goodDays(String county) {
        long[] days = {0, 0};
        db.sql("""
                        select aqi from evaluation.reviewed_air_days d, evaluation.air_reviews r
                        where r.id = d.review and r.replaced_at is null and r.annulled_at is null
                          and place = :county and day between :from and :to and aqi is not null
                        """).param("county", county).param("from", from).param("to", to).query(row -> {
            days[0] += row.getInt(1) <= 100 ? 1 : 0;
            days[1]++;
        });
        long all = from.until(to, java.time.temporal.ChronoUnit.DAYS) + 1;
        return days[1] * 100 < 75 * all || days[1] == 0
                ? null
                : Exact.of(days[0] * 100).by(Exact.of(days[1]));
    }

    private @Nullable Exact pm10(String county) {
        LocalDate first = from.withDayOfYear(1);
        List<Exact> values = numbers("""
                        select pm10 from evaluation.reviewed_air_days d, evaluation.air_reviews r
                        where r.id = d.review and r.replaced_at is null and r.annulled_at is null
                          and place = :place and day between :from and :to and pm10 is not null
                        """, county, first);
        List<Exact> target = numbers("""
                        select t.value from targets.targets t, targets.letters l
                        where l.id = t.letter and l.state in ('signed', 'published') and t.indicator = 'pm10-annual-mean'
                          and t.region = :place and t.valid_from = :from and t.valid_to >= :to
                        """, county, first);
        long all = first.until(to, java.time.temporal.ChronoUnit.DAYS) + 1;
        if (target.isEmpty() || values.size() * 100L < 75 * all) {
            return null;
        }
        return sum(values).times(HUNDRED).by(target.getFirst().times(Exact.of(values.size())));
    }

    private @Nullable Exact matters(String county) {
        long[] counts = {0, 0};
        String begin = from + "T00:00+08:00";
        String end = to.plusDays(1) + "T00:00+08:00";
        db.sql("""
                        select closed_at < :end::timestamptz and closed_at <= due_at as in_time
                        from matters.matters
                        where county = :county and disposition = 'handle'
                          and (closed_at >= :begin::timestamptz and closed_at < :end::timestamptz
                               or due_at < :end::timestamptz and (closed_at is null or closed_at >= :end::timestamptz))
                        """)
                .param("county", county)
                .param("begin", begin)
                .param("end", end)
                .query(row -> {
                    counts[0] += row.getBoolean(1) ? 1 : 0;
                    counts[1]++;
                });
        return counts[1] == 0 ? null : Exact.of(counts[0] * 100).by(Exact.of(counts[1]));
    }

    /** Mean of the open checks and mean of the covert ones, half each; only one of them where the other is not there. */
    private @Nullable Exact checks(String where, String place) {
        Exact open = mean(marksOf("open", where, place));
        Exact covert = mean(marksOf("covert", where, place));
        return open == null ? covert : covert == null ? open : open.plus(covert).by(Exact.of(2));
    }

    /** Of each check: full marks less its findings, each kind up to its cap. */
    private List<Exact> marksOf(String kind, String where, String place) {
        List<Exact> marks = new ArrayList<>();
        db.sql("""
                        select c.id, c.full_marks from assessment.check_checks c, assessment.check_plans l, organisation.regions r
                        where c.plan = l.id and l.annulled_at is null and c.kind = :kind and c.township = r.code
                          and c.done_on between :from and :to and
                        """ + where)
                .param("kind", kind)
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Object[] {row.getLong(1), row.getBigDecimal(2)})
                .list()
                .forEach(check -> marks.add(Exact.of((BigDecimal) check[1]).minus(taken((Long) check[0]))));
        return marks.stream()
                .map(one -> one.compareTo(Exact.ZERO) < 0 ? Exact.ZERO : one)
                .toList();
    }

    private Exact taken(long check) {
        Map<String, Exact> byKind = new TreeMap<>();
        Map<String, Exact> caps = new TreeMap<>();
        db.sql("select f.kind, f.deduction, f.cap from assessment.check_findings f where f.check_id = :check and "
                        + COUNTS)
                .param("check", check)
                .query(row -> {
                    byKind.merge(row.getString(1), Exact.of(row.getBigDecimal(2)), Exact::plus);
                    if (row.getBigDecimal(3) != null) {
                        caps.put(row.getString(1), Exact.of(row.getBigDecimal(3)));
                    }
                });
        Exact sum = Exact.ZERO;
        for (var entry : byKind.entrySet()) {
            Exact cap = caps.get(entry.getKey());
            boolean over = cap != null && entry.getValue().compareTo(cap) > 0;
            sum = sum.plus(over ? cap : entry.getValue());
        }
        return sum;
    }

    private static final String COUNTS = """
             f.state <> 'annulled' and f.withdrawn_at is null
             and exists (select from assessment.check_finding_photos p, evidence.files e
                         where p.finding = f.id and e.id = p.file and e.annulled_at is null)
            """;

    private long burnings(String where, String place) {
        return db.sql("""
                        select count(*) from assessment.check_findings f, organisation.regions r
                        where f.township = r.code and f.kind = 'pool-burning' and f.found_on between :from and :to and
                        """ + COUNTS + " and " + where)
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private @Nullable Exact sheet(String kind, String subject) {
        List<Exact> given = db.sql("""
                        select m.marks from assessment.sheet_sheets s, assessment.sheet_marks m
                        where s.id = m.sheet and s.kind = :kind and s.period = :period and s.state = 'in-force'
                          and m.subject = :subject and m.marks is not null
                        """)
                .param("kind", kind)
                .param("period", period)
                .param("subject", subject)
                .query((row, _) -> Exact.of(row.getBigDecimal(1)))
                .list();
        return given.isEmpty() ? null : given.getLast();
    }

    /** 10, 9, 8, 7 by place; as many as are better stand before. */
    private static Exact placePoints(Exact own, Map<String, Exact> all) {
        long better =
                all.values().stream().filter(other -> other.compareTo(own) > 0).count();
        return better < 4 ? Exact.of(10 - better) : Exact.ZERO;
    }

    private List<Exact> numbers(String sql, String place, LocalDate first) {
        return db.sql(sql)
                .param("place", place)
                .param("from", first)
                .param("to", to)
                .query((row, _) -> Exact.of(row.getBigDecimal(1)))
                .list();
    }

    private static Exact sum(List<Exact> values) {
        return values.stream().reduce(Exact.ZERO, Exact::plus);
    }

    private static @Nullable Exact mean(List<Exact> values) {
        return values.isEmpty() ? null : sum(values).by(Exact.of(values.size()));
    }

    private static @Nullable Exact line(@Nullable Exact value, int full, int zero, int points) {
        return value == null
                ? null
                : value.minus(Exact.of(zero))
                        .times(Exact.of(points))
                        .by(Exact.of(full - zero))
                        .within(Exact.ZERO, Exact.of(points));
    }

    private static @Nullable Exact proportion(@Nullable Exact value, int of, int points) {
        return value == null
                ? null
                : value.times(Exact.of(points)).by(Exact.of(of)).within(Exact.ZERO, Exact.of(points));
    }
}
