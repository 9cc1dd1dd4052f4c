package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.clock.CityTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./ecoledger bench assessment}: a city's year with 10 counties, 120 townships and 40 departments, each kind scored by 60
 * indicators from 20,000 findings and 30,000 other facts, with cascades on townships and departments. Prints a Markdown table;
 * asserts only that nothing failed.
 */
@ServerTest
@Import(AssessmentBench.BenchFacts.class)
class AssessmentBench {
    private static final int FINDINGS = Integer.getInteger("ecoledger.bench.findings", 20_000);
    private static final int OTHERS = 30_000;
    private static final int INDICATORS = 60;
    private static final int TIMES = 5;
    private static final int REQUESTS = 30;
    private static final AssessmentPeriod YEAR = AssessmentPeriod.of("2023").orElseThrow();

    private static final int ANNULLED = 200;

    /** So many of the first findings were annulled. */
    private static final AtomicInteger annulled = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Scores scores;

    @Autowired
    Trials trials;

    /** The facts, as if modules had them. */
    @TestConfiguration
    static class BenchFacts {
        @Bean
        FactSource benchFacts() {
            return new FactSource() {
                @Override
                public String source() {
                    return "bench";
                }

                @Override
                public List<Fact> facts(FactQuestion question) {
                    return question.period().equals(YEAR) ? AssessmentBench.facts(question.subjects()) : List.of();
                }
            };
        }
    }

    @Test
    void measure() {
        seed();
        List<RuleSet> rules = scores.rules(YEAR);
        assertThat(rules).hasSize(3);
        System.out.println("| what | figure | how |\n|---|---|---|");
        Snapshot live = row("gathering all facts", 1, () -> snapshots.live(YEAR));
        assertThat(live.facts()).hasSizeGreaterThanOrEqualTo(FINDINGS + OTHERS);
        row(
                "full recomputation, three rule sets",
                TIMES,
                () -> rules.stream()
                        .map(one -> Assessing.of(one, live))
                        .mapToInt(outcome -> outcome.results().size())
                        .sum());
        row("freezing a snapshot", TIMES, () -> snapshots.take(Actor.system("bench"), YEAR, null));
        row("reading a snapshot", TIMES, () -> snapshots.newest(YEAR));
        row("daily update of the trials", TIMES, () -> {
            trials.refresh(YEAR);
            return "";
        });
        row(
                "closing the year: snapshot, three tables, all figures",
                1,
                () -> scores.close(Actor.system("bench"), YEAR, true));
        annulled.set(ANNULLED);
        row(
                "a correction of it after 200 findings were annulled",
                1,
                () -> scores.correct(Actor.system("bench"), YEAR, "更正"));
        TestBrowser browser = TestBrowser.signedIn(port, "office");
        for (String code : List.of("bench-county", "bench-township", "bench-department")) {
            page(browser, "/api/v1/scores?period=2023&rules=" + code);
        }
        page(browser, "/api/v1/scores/2023/bench-township/differences");
    }

    private static <T> T row(String what, int times, Supplier<T> work) {
        var taken = new ArrayList<Long>();
        T result = null;
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            result = work.get();
            taken.add((System.nanoTime() - begun) / 1_000_000);
        }
        List<Long> sorted = taken.stream().sorted().toList();
        System.out.printf(
                "| %s | %,d ms, at first %,d ms | median of %d |%n",
                what, sorted.get(times / 2), taken.getFirst(), times);
        return result;
    }

    private static void page(TestBrowser browser, String page) {
        int times = page.endsWith("differences") ? 3 : REQUESTS;
        var taken = new ArrayList<Long>();
        int size = 0;
        for (int i = 0; i < times + 2; i++) {
            long begun = System.nanoTime();
            TestBrowser.Answer answer = browser.get(page);
            taken.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(answer.status()).as(page + answer.body()).isEqualTo(200);
            size = answer.body().length();
        }
        List<Long> sorted = taken.subList(2, taken.size()).stream().sorted().toList();
        System.out.printf(
                "| page `%s` | %d ms, 95 %% within %d ms | %d in a row, %d kB |%n",
                page, sorted.get(times / 2), sorted.get((int) (times * 0.95)), times, size / 1000);
    }

    private void seed() {
        db.sql("""
                        insert into organisation.regions (code, parent, name, level, path)
                        select '9977' || lpad(n::text, 2, '0'), '990100', '考核县' || n, 'county',
                               (select path from organisation.regions where code = '990100') || '9977' || lpad(n::text, 2, '0') || '/'
                        from generate_series(1, 10) n
                        """).update();
        db.sql("""
                        insert into organisation.regions (code, parent, name, level, path)
                        select c.code || lpad(n::text, 3, '0'), c.code, '考核镇' || n, 'township',
                               c.path || c.code || lpad(n::text, 3, '0') || '/'
                        from organisation.regions c, generate_series(1, 12) n where c.code like '9977__' and c.level = 'county'
                        """).update();
        db.sql("""
                        insert into organisation.units (code, name, kind, region)
                        select 'bench-' || n, '考核局' || n, 'department', '990100' from generate_series(1, 40) n
                        """).update();
        ruleSets.issue(Actor.system("bench"), rules("TOWNSHIP", "OWN", ""));
        ruleSets.issue(Actor.system("bench"), rules("DEPARTMENT", "RESPONSIBLE", ""));
        ruleSets.issue(Actor.system("bench"), rules("COUNTY", "WITHIN", cascades()));
        db.sql("vacuum analyze").update();
    }

    private static String rules(String subjects, String scope, String rest) {
        var items = new ArrayList<String>();
        for (int i = 0; i < INDICATORS; i++) {
            String value = switch (i % 4) {
                case 0 -> RuleTexts.simple("SHARE", "matter", "i" + i, scope);
                case 1 -> RuleTexts.simple("MEAN", "sheet", "i" + i, scope);
                case 2 -> RuleTexts.simple("COUNT", "finding", "i" + i, scope);
                default -> """
                            {"kind":"PLACE","of":%s,"ties":"SAME_RANK_THEN_GAP","subScore":null}
                            """.formatted(RuleTexts.simple("MEAN", "sheet", "i" + i, scope));
            };
            String formula = i % 4 == 3
                    ? "{\"kind\":\"RANK_POINTS\",\"points\":[\"1\",\"0.5\"]}"
                    : i % 4 == 2
                            ? "{\"kind\":\"LINEAR\",\"full\":\"0\",\"zero\":\"50\"}"
                            : "{\"kind\":\"IN_PROPORTION\",\"of\":\"100\"}";
            items.add(RuleTexts.item("i" + i, "1", value, formula, "LEAVE_OUT"));
        }
        String code = "bench-" + subjects.toLowerCase(java.util.Locale.ROOT);
        String text = RuleTexts.of(
                code, subjects, String.valueOf(INDICATORS), String.join(",", items), """
                "deductions":[{"code":"d","name":"扣分","english":"d","source":"finding","item":"*","scope":"%s","each":"0.001",
                               "cap":null}]%s
                """.formatted(scope, rest));
        return text.replace("\"validFrom\":\"2024-01-01\"", "\"validFrom\":\"2023-01-01\",\"validTo\":\"2023-12-31\"");
    }

    private static String cascades() {
        return """
                ,"cascades":[{"code":"t","name":"连带","english":"t","when":"PLACE","source":"finding","item":"*","to":"TOWNSHIP",
                  "toRules":"bench-township","effect":{"kind":"LAST"},"basis":"细则"},
                 {"code":"u","name":"连带","english":"u","when":"POINTS","source":"finding","item":"*","to":"DEPARTMENT",
                  "toRules":"bench-department","effect":{"kind":"MINUS","points":"3"},"basis":"细则"}]
                """;
    }

    private static List<Fact> facts(List<Subject> subjects) {
        List<Subject> towns = of(subjects, SubjectKind.TOWNSHIP);
        List<Subject> departments = of(subjects, SubjectKind.DEPARTMENT);
        var random = new Random(1);
        var facts = new ArrayList<Fact>();
        for (int n = 0; n < FINDINGS; n++) {
            facts.add(fact("finding", n, towns, departments, 2 + 4 * random.nextInt(INDICATORS / 4), random));
        }
        for (int n = 0; n < OTHERS; n++) {
            int item = random.nextInt(INDICATORS);
            facts.add(fact(item % 4 == 0 ? "matter" : "sheet", n, towns, departments, item, random));
        }
        return facts.subList(annulled.get(), facts.size());
    }

    private static List<Subject> of(List<Subject> subjects, SubjectKind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind() == kind
                        && (subject.code().startsWith("9977") || subject.code().startsWith("bench-")))
                .toList();
    }

    private static Fact fact(
            String source, int number, List<Subject> towns, List<Subject> departments, int item, Random random) {
        Subject town = towns.get(random.nextInt(towns.size()));
        LocalDate day = YEAR.from().plusDays(random.nextInt(365));
        BigDecimal value = BigDecimal.valueOf(random.nextInt(10_000), 2);
        return new Fact(
                source,
                source + number,
                town.code(),
                town.path(),
                "i" + item,
                day,
                null,
                value,
                random.nextInt(10) > 0,
                town.name() + "第" + number + "项事实",
                value.toPlainString(),
                "分",
                "/checks/findings/" + number,
                departments.get(random.nextInt(departments.size())).code(),
                source.equals("finding")
                        ? List.of(new Fact.Proof("file-" + number, "0123456789abcdef".repeat(4)))
                        : List.of(),
                "周明",
                CityTime.startOf(day));
    }
}
