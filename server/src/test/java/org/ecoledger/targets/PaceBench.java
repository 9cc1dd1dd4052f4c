package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./ecoledger bench pace}: 60 targets for each of 170 subjects (10 counties, 120 townships, 40 departments) out of the
 * indicators that are no formula, in three letters, with daily air and monthly reports each; forty days are kept, then ten more
 * one by one. Prints a Markdown table; asserts only that nothing failed.
 */
@ServerTest
class PaceBench {
    private static final LocalDate KEPT = LocalDate.of(2014, 2, 9);
    private static final int DAYS = 10;
    private static final int REQUESTS = 20;
    private static final int INDICATORS = 60;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    PaceKeeper keeper;

    @Autowired
    Indicators indicators;

    private int promised;

    @Test
    void measure() {
        seed();
        System.out.println("| what | figure | how |\n|---|---|---|");
        long begun = System.nanoTime();
        int rows = keeper.update(KEPT);
        System.out.printf("| first building of %d rows | %d ms | once |%n", rows, millis(begun));
        var times = new ArrayList<Long>();
        int daily = 0;
        for (int day = 1; day <= DAYS; day++) {
            begun = System.nanoTime();
            daily = keeper.update(KEPT.plusDays(day));
            times.add(millis(begun));
        }
        print("daily update of " + daily + " targets", times, DAYS);
        db.sql(
                        "update evaluation.air_days set pm10 = pm10 + 1, computed_at = now() + interval '1 day' where day = ? and place like '9902%'")
                .param(KEPT.plusDays(DAYS - 5))
                .update();
        begun = System.nanoTime();
        int mended = keeper.update(KEPT.plusDays(DAYS));
        System.out.printf(
                "| a day five days back corrected at 170 places, %d rows | %d ms | once |%n", mended, millis(begun));
        TestBrowser office = TestBrowser.signedIn(port, "office");
        pages(office, "paces?region=990203&asOf=" + KEPT.plusDays(DAYS), "list of a county's paces");
        long target = db.sql(
                        "select min(id) from targets.targets where region = '990203' and indicator = 'pm10-annual-mean'")
                .query(Long.class)
                .single();
        pages(office, "paces/" + target + "?asOf=" + KEPT.plusDays(DAYS), "page of one pace");
    }

    private static void pages(TestBrowser browser, String page, String name) {
        var times = new ArrayList<Long>();
        for (int number = 0; number < REQUESTS + 5; number++) {
            long begun = System.nanoTime();
            assertThat(browser.get("/api/v1/" + page).status()).isEqualTo(200);
            times.add(millis(begun));
        }
        print(name, times.subList(5, times.size()), REQUESTS);
    }

    private static void print(String name, List<Long> times, int count) {
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                "| %s | %d ms, at most %d ms | %d in a row |%n", name, sorted.get(count / 2), sorted.getLast(), count);
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** Written straight into the tables. */
    private void seed() {
        db.sql("""
                        insert into organisation.regions (code, parent, name, level, path)
                        select '990' || n, '990100', '第' || n || '县', 'county', '990100/990' || n || '/'
                        from generate_series(201, 370) n
                        """).update();
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2, so2_inputs, so2_needed, no2, no2_inputs, no2_needed, co_inputs, co_needed,
                             o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed, pm25, pm25_inputs, pm25_needed, aqi, category,
                             primary_pollutants, complete, edition, as_of, computed_at)
                        select '990' || n, 'county', d, 10 + n % 7, 1, 1, 30 + n % 9, 1, 1, 1, 1, 1, 1,
                               60 + (n * 7 + extract(doy from d)::int * 13) % 60, 1, 1, 30 + n % 20, 1, 1,
                               60 + (n * 11 + extract(doy from d)::int * 17) % 80, 2, '{}', true, 'HJ 633-2012', d, '2014-01-01'
                        from generate_series(201, 370) n,
                             generate_series(date '2011-01-01', date '2014-12-31', interval '1 day') d
                        """).update();
        for (int letter = 1; letter <= 3; letter++) {
            letter(letter);
        }
        db.sql("analyze evaluation.air_days, targets.targets, targets.letters, organisation.regions, targets.reported")
                .update();
    }

    private void letter(int number) {
        long letter = db.sql("""
                        insert into targets.letters (number, version, title, year, giver, giver_name, taker, taker_name, taker_region,
                                                     level, state,
                                                     drafted_at, drafted_by)
                        values (?, 1, '年度责任书', 2014, 'bureau', '市生态环境局', 'office', '环委办', '990100', 'department', 'draft',
                                '2012-03-01', '林静')
                        returning id
                        """).param("BENCH-" + number).query(Long.class).single();
        String[] codes = indicators.on(LocalDate.of(2014, 12, 31)).stream()
                .filter(indicator -> indicator.formula() == null)
                .map(Indicator::code)
                .limit(INDICATORS - promised)
                .toArray(String[]::new);
        promised += codes.length;
        db.sql("""
                        insert into targets.targets (letter, line, indicator, region, value, valid_from, valid_to)
                        select :letter, row_number() over (), i, '990' || n, 90, '2014-01-01', '2014-12-31'
                        from unnest(:codes::text[]) i, generate_series(201, 370) n
                        """).param("letter", letter).param("codes", codes).update();
        db.sql("update targets.letters set state = 'signed', signed_at = '2012-03-02', signed_by = '市长' where id = ?")
                .param(letter)
                .update();
        if (number == 1) {
            reports(codes);
        }
    }

    private void reports(String[] codes) {
        db.sql("""
                        insert into targets.reported (indicator, edition, standard, region, holder, period_from, period_to, value,
                                                      proof, sha256, reported_at, reported_by, account)
                        select i, '2012-02-29', '责任书', '990' || n, 'office', make_date(2014, m, 1),
                               make_date(2014, m, 1) + 20, 5, gen_random_uuid(), repeat('0', 64), '2014-01-01', '林静', 1
                        from unnest(:codes::text[]) i, generate_series(201, 370) n, generate_series(1, 12) m
                        """).param("codes", codes).update();
    }
}
