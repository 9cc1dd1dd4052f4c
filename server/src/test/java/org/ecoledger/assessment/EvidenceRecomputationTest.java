package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.PlainScores.Plain;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.assessment.sources.EvidenceRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The fourth quarter of 2023 of a city of its own, closed by the shipped rule sets; all of it is rolled back. */
@ServerTest
@Transactional
@DisplayName("Done-line 4, C2: 100 random scores, each computed again from its evidence only, are identical")
class EvidenceRecomputationTest {
    private static final String PERIOD = "2023-Q4";
    private static final LocalDate FROM = LocalDate.of(2023, 10, 1);
    private static final LocalDate TO = LocalDate.of(2023, 12, 31);
    private static final BigDecimal NOTHING = new BigDecimal("1e-25");
    private static final String COUNTY_RULES = "xt-county-quarter";
    private static final String TOWNSHIP_RULES = "xt-township-quarter";
    private static final List<String> COUNTIES =
            IntStream.range(0, 10).mapToObj(n -> "9907%02d".formatted(n)).toList();

    @Autowired
    private JdbcClient db;

    @Autowired
    private RuleSets ruleSets;

    @Autowired
    private Scores scores;

    private final Random random = new Random(2023);

    /** A number of a closed period: an item's marks, or the total where the item is empty. */
    private record Stored(
            String rules,
            String subject,
            String item,
            @Nullable BigDecimal exact,
            String text,
            @Nullable Integer place) {}

    @Test
    void everyScoreFollowsFromItsEvidence() throws IOException {
        aCityOfTenCounties();
        aYearOfAir();
        mattersOfTheQuarter();
        checksAndSheets();
        issue("county-quarter-2026.1.json", "990101");
        issue("xt-county-quarter-2026.1.json", "990101");
        issue("xt-township-quarter-2026.1.json", COUNTIES.getFirst());
        scores.close(Actor.system("test"), AssessmentPeriod.of(PERIOD).orElseThrow(), true);

        List<Stored> all = new ArrayList<>(stored());
        Map<String, Plain> plain = computed();
        assertThat(all).hasSizeGreaterThan(150);
        Collections.shuffle(all, random);
        for (Stored one : all.subList(0, 100)) {
            Plain of = plain.get(one.rules() + " " + one.subject());
            Exact exact = of.marks().get(one.item());
            String which = one.rules() + " " + one.subject() + " " + one.item();
            if (exact == null) {
                assertThat(one.exact()).as(which).isNull();
                continue;
            }
            assertThat(one.text())
                    .as(which)
                    .isEqualTo(exact.rounded(2, RoundingMode.HALF_EVEN).toPlainString());
            assertThat(one.exact()
                            .subtract(exact.rounded(40, RoundingMode.HALF_EVEN))
                            .abs())
                    .as(which)
                    .isLessThan(NOTHING);
            if (one.item().isEmpty()) {
                assertThat(ahead(one, all)).as(which).isEqualTo(better(one, exact, plain));
            }
        }
    }

    /** How many of the city's own the closed table puts before it; counties of other tests may stand between. */
    private static long ahead(Stored one, List<Stored> all) {
        int place = Objects.requireNonNull(one.place());
        return all.stream()
                .filter(other ->
                        other.rules().equals(one.rules()) && other.item().isEmpty())
                .map(Stored::place)
                .filter(other -> other != null && other < place)
                .count();
    }

    private static long better(Stored one, Exact total, Map<String, Plain> plain) {
        return plain.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(one.rules() + " "))
                .map(entry -> entry.getValue().total())
                .filter(other -> other != null && other.compareTo(total) > 0)
                .count();
    }

    private Map<String, Plain> computed() {
        var again = new PlainScores(db, PERIOD, FROM, TO);
        Map<String, Exact> campaign = again.campaign(COUNTIES);
        Map<String, Plain> plain = new HashMap<>();
        for (String county : COUNTIES) {
            plain.put("county-environment " + county, again.environment(county));
            plain.put(COUNTY_RULES + " " + county, again.county(county, campaign));
        }
        townships(COUNTIES.getFirst())
                .forEach(township -> plain.put(TOWNSHIP_RULES + " " + township, again.township(township)));
        return plain;
    }

    private List<Stored> stored() {
        return db.sql("""
                        select rule_set, subject, '' as item, total as exact, text, place from assessment.pub_scores
                        where period = :period and subject like '9907%' and rule_set = any(:rules)
                        union all
                        select rule_set, subject, item, marks, marks_text, null from assessment.pub_score_items
                        where period = :period and subject like '9907%' and rule_set = any(:rules)
                        order by 1, 2, 3
                        """)
                .param("period", PERIOD)
                .param("rules", new String[] {"county-environment", COUNTY_RULES, TOWNSHIP_RULES})
                .query((row, _) -> new Stored(
                        row.getString("rule_set"),
                        row.getString("subject"),
                        row.getString("item"),
                        row.getBigDecimal("exact"),
                        row.getString("text"),
                        row.getObject("place", Integer.class)))
                .list();
    }

    /** A shipped rule set as it would have been in 2023. */
    private void issue(String file, String within) throws IOException {
        String text = new ClassPathResource("assessment/rule-sets/" + file).getContentAsString(StandardCharsets.UTF_8);
        ruleSets.issue(
                Actor.system("test"),
                text.replace("\"2026.1\"", "\"2023.1\"")
                        .replace("\"validFrom\": \"2026-01-01\"", "\"validFrom\": \"2023-01-01\"")
                        .replace("\"validTo\": null", "\"validTo\": \"2023-12-31\"")
                        .replace("\"within\": \"990101\"", "\"within\": \"" + within + "\""));
    }

    private void aCityOfTenCounties() {
        for (String county : COUNTIES) {
            db.sql(
                            "insert into organisation.regions (code, parent, name, level, path) values (?, '990100', ?, 'county', ?)")
                    .params(county, county + "县", "990100/" + county + "/")
                    .update();
            int townships = county.equals(COUNTIES.getFirst()) ? 12 : 3;
            db.sql("""
                            insert into organisation.regions (code, parent, name, level, path)
                            select :county || lpad(n::text, 3, '0'), :county, :county || n || '镇', 'township',
                                '990100/' || :county || '/' || :county || lpad(n::text, 3, '0') || '/'
                            from generate_series(1, :townships) n
                            """).param("county", county).param("townships", townships).update();
            db.sql("insert into organisation.units (code, name, kind, region) values (?, ?, 'government', ?)")
                    .params("gov" + county, county + "县人民政府", county)
                    .update();
        }
    }

    private List<String> townships(String county) {
        return db.sql("select code from organisation.regions where parent = ? order by code")
                .param(county)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Reviewed month by month; one county has too few days, one no target, and live data change afterwards. */
    private void aYearOfAir() {
        var rows = new EvidenceRows(db);
        for (String county : COUNTIES) {
            int worst = 90 + random.nextInt(60);
            boolean sparse = county.equals(COUNTIES.get(7));
            db.sql("select setseed(?)").param(random.nextDouble()).query(row -> {});
            db.sql("""
                            insert into evaluation.air_days (place, place_kind, day, so2_inputs, so2_needed, no2_inputs, no2_needed,
                                co_inputs, co_needed, o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed, pm25_inputs,
                                pm25_needed, aqi, primary_pollutants, complete, edition, as_of, computed_at)
                            select :county, 'county', d, 0, 1, 0, 1, 0, 1, 0, 1, round((40 + random() * 60)::numeric, 0), 1, 1, 0, 1,
                                (30 + random() * :worst)::int, '{}', false, '', d, d
                            from generate_series('2023-01-01'::date, '2023-12-31', '1 day') d
                            where random() < :share
                            """)
                    .param("county", county)
                    .param("worst", worst)
                    .param("share", sparse ? 0.6 : 0.97)
                    .update();
            if (!county.equals(COUNTIES.get(5))) {
                rows.promise("TEST-REC-" + county, "gov" + county, "pm10-annual-mean", county, "62.5", 2023);
            }
        }
        for (int month = 1; month <= 12; month++) {
            rows.approve("2023-%02d".formatted(month), 1, "林静");
        }
        db.sql("update evaluation.air_days set aqi = 300, pm10 = 400 where place like '9907%' and day > '2023-11-15'")
                .update();
    }

    /** In time, late, open at the end; merged and declined ones count for nobody; one county has none at all. */
    private void mattersOfTheQuarter() {
        var rows = new EvidenceRows(db);
        List<String> dispositions = List.of("handle", "handle", "handle", "merged", "declined");
        for (int n = 0; n < 120; n++) {
            String county = COUNTIES.get(random.nextInt(9));
            LocalDate due = FROM.plusDays(random.nextInt(110));
            LocalDate closed = random.nextInt(5) == 0 ? null : due.plusDays(random.nextInt(8) - 5);
            String disposition = dispositions.get(random.nextInt(dispositions.size()));
            rows.matter("2023-%06d".formatted(700000 + n), county, null, "dust", disposition, due, closed);
        }
    }

    private void checksAndSheets() {
        var rows = new CheckRows(db, PERIOD);
        List<String> kinds = List.of("pool-overflow", "open-dump", "roadside-litter", "market-dirty");
        List<String> states = List.of("found", "found", "found", "found", "annulled", "withdrawn");
        long plan = rows.plan(COUNTY_RULES, FROM);
        for (String county : COUNTIES) {
            List<String> townships = townships(county);
            for (int at = 0; at < townships.size(); at++) {
                String township = townships.get(at);
                for (String kind : at < 2 ? List.of("open", "covert") : List.of("covert")) {
                    LocalDate day = FROM.plusDays(5 + random.nextInt(80));
                    long check = rows.check(plan, COUNTY_RULES, township, kind, day);
                    int findings = random.nextInt(9);
                    for (int n = 0; n < findings; n++) {
                        boolean burning = random.nextInt(4) == 0;
                        rows.finding(
                                check,
                                township,
                                burning ? "pool-burning" : kinds.get(random.nextInt(kinds.size())),
                                burning ? "0" : List.of("0.5", "1", "2").get(random.nextInt(3)),
                                day,
                                states.get(random.nextInt(states.size())),
                                random.nextInt(8) == 0);
                    }
                }
            }
        }
        sheets(rows);
    }

    /** The sixth department never marked the last county; of the campaign two are equal; a returned sheet does not count. */
    private void sheets(CheckRows rows) {
        List<String> singles = List.of("transport", "commerce", "water", "environment", "education", "health");
        for (String single : singles) {
            Map<String, @Nullable BigDecimal> marks = new HashMap<>();
            for (String county : COUNTIES) {
                boolean left = single.equals("health") && county.equals(COUNTIES.getLast());
                marks.put(county, left ? null : BigDecimal.valueOf(500 + random.nextInt(501), 2));
            }
            rows.sheet("single-" + single, "bureau", LocalDate.of(2023, 12, 20), "in-force", marks);
        }
        Map<String, @Nullable BigDecimal> campaign = new HashMap<>();
        for (int at = 0; at < 6; at++) {
            campaign.put(COUNTIES.get(at), BigDecimal.valueOf(at == 2 ? 91 : 90 + at));
        }
        rows.sheet("campaign-roadside", "bureau", LocalDate.of(2023, 12, 28), "in-force", campaign);
        rows.sheet(
                "campaign-roadside",
                "office",
                LocalDate.of(2023, 12, 29),
                "returned",
                Map.of(COUNTIES.get(9), BigDecimal.valueOf(100)));
    }
}
