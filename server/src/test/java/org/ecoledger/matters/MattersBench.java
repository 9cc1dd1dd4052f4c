package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./ecoledger bench matters}: 200,000 matters, 2 million steps, 500,000 evidence records, then lists, files and intake
 * over HTTP, and 300 people at once for a minute. Prints a Markdown table; asserts only that nothing failed.
 */
@ServerTest
class MattersBench {
    private static final int MATTERS = Integer.getInteger("ecoledger.bench.matters", 200_000);
    private static final int PEOPLE = 300;
    private static final int SECONDS = 60;
    private static final int REQUESTS = 30;
    private static final List<String> LISTS = List.of(
            "/api/v1/matters",
            "/api/v1/matters?state=open&sort=dueAt",
            "/api/v1/matters?overdue=true&merged=without",
            "/api/v1/matters?county=990101&kind=dust&sort=-openedAt",
            "/api/v1/matters?track=complaint&source=hotline-12345",
            "/api/v1/matters?mine=true&state=open",
            "/api/v1/matters?text=" + "%E6%B2%A5%E9%9D%92",
            "/api/v1/matters/statistics?from=2026-01-01&to=2026-12-31&by=unit");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void measure() throws Exception {
        seed();
        System.out.println("| what | figure | how |\n|---|---|---|");
        for (String login : List.of("office", "county1", "town1")) {
            TestBrowser browser = TestBrowser.signedIn(port, login);
            LISTS.forEach(path -> row(login + " `GET " + path + "`", () -> browser.get(path)));
        }
        TestBrowser office = TestBrowser.signedIn(port, "office");
        var random = new Random(7);
        row("a file", () -> office.get("/api/v1/matters/" + number(random)));
        TestBrowser intake = TestBrowser.signedIn(port, "intake");
        row("intake of a complaint, with proposals", () -> intake.post("/api/v1/complaints", complaint(random)));
        crowd();
    }

    private void row(String what, Callable<TestBrowser.Answer> request) {
        var times = new ArrayList<Long>();
        for (int number = 0; number < REQUESTS + 5; number++) {
            long begun = System.nanoTime();
            int status = call(request);
            times.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(status).as(what).isBetween(200, 299);
        }
        List<Long> sorted = times.subList(5, times.size()).stream().sorted().toList();
        System.out.printf(
                "| %s | %d ms, 95 %% within %d ms | %d in a row |%n",
                what, sorted.get(REQUESTS / 2), sorted.get((int) (REQUESTS * 0.95)), REQUESTS);
    }

    private static int call(Callable<TestBrowser.Answer> request) {
        try {
            return request.call().status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void crowd() throws Exception {
        List<TestBrowser> browsers = IntStream.range(0, PEOPLE)
                .mapToObj(person -> TestBrowser.signedIn(
                        port,
                        List.of("office", "county1", "county2", "town1", "leader1", "grid1")
                                .get(person % 6)))
                .toList();
        var answered = new LongAdder();
        var failed = new LongAdder();
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            browsers.forEach(browser -> threads.submit(() -> {
                var random = new Random();
                while (System.nanoTime() < until) {
                    String path =
                            random.nextInt(3) == 0 ? "/api/v1/today" : LISTS.get(random.nextInt(LISTS.size() - 1));
                    (browser.get(path).status() == 200 ? answered : failed).increment();
                    Thread.sleep(1000 + random.nextInt(4000));
                }
                return null;
            }));
        }
        System.out.printf(
                "| %d people for %d s | %d answers, %d failures | a click every 1 to 5 s |%n",
                PEOPLE, SECONDS, answered.sum(), failed.sum());
        assertThat(failed.sum()).isZero();
    }

    private static String number(Random random) {
        return "2025-%06d".formatted(1 + random.nextInt(MATTERS));
    }

    private static Map<String, Object> complaint(Random random) {
        return Map.of(
                "channel", "letter",
                "title", "沥青拌合站异味 " + random.nextInt(100_000),
                "text", "青石镇工业园" + random.nextInt(90) + "号沥青拌合站夜间生产，气味刺鼻，影响居民休息。",
                "redactedTitle", "沥青拌合站异味",
                "redactedText", "工业园沥青拌合站夜间生产，气味刺鼻。",
                "kind", "emission",
                "county", "990101",
                "lon", 111.5 + random.nextInt(1000) / 10_000.0,
                "lat", 32.1 + random.nextInt(1000) / 10_000.0,
                "datum", "WGS-84");
    }

    /** Written straight into the tables: through the front door it would take a day. */
    private void seed() {
        db.sql("alter table matters.matters disable trigger text_is_kept").update();
        db.sql("""
                        insert into matters.matters (number, track, title, description, kind, medium, source, source_ref, county,
                            township, lon, lat, datum, opened_at, opened_by, opened_by_name, owner, procedure, state, handling,
                            disposition, truth, due_at, closed_at, closed_in_time, proven)
                        select '2025-' || lpad(n::text, 6, '0'), t.track, '第' || n || '号：工业园沥青拌合站异味',
                               '反映工业园' || n % 997 || '号沥青拌合站夜间生产，气味刺鼻。',
                               (array['dust', 'emission', 'sewage', 'noise', 'fumes'])[1 + n % 5],
                               (array['air', 'air', 'water', 'noise', 'air'])[1 + n % 5],
                               (array['person', 'hotline-12345', 'patrol'])[1 + n % 3], 'LC' || n,
                               case when n % 3 = 0 then '990102' else '990101' end,
                               case when n % 6 = 1 then '990101001' end,
                               111.4 + n % 5000 / 10000.0, 32.0 + n % 4999 / 10000.0, 'WGS-84',
                               timestamptz '2024-10-01' + n * interval '5 minutes', 1, '周明',
                               case when n % 3 = 0 then 'county2' when n % 6 = 1 then 'town1' else 'county1' end,
                               '2026-1', case when n % 20 = 0 then 'accepted' else 'closed' end,
                               case when n % 20 = 0 then 'open' else 'done' end, 'handle', 'true',
                               timestamptz '2024-10-20' + n * interval '5 minutes',
                               case when n % 20 > 0 then timestamptz '2024-10-15' + n * interval '5 minutes' end,
                               case when n % 20 > 0 then n % 11 > 0 end, n % 20 > 0
                        from generate_series(1, :many) n
                        cross join lateral (select (array['matter', 'complaint', 'finding'])[1 + n % 3] as track) t
                        """).param("many", MATTERS).update();
        db.sql("""
                        insert into matters.texts (matter, text, pieces)
                        select number, words, matters.pieces(words)
                        from matters.matters, lower(concat_ws(E'\\n', number, title, description, source_ref)) as words
                        where number like '2025-%'
                        """).update();
        db.sql("alter table matters.matters enable trigger text_is_kept").update();
        db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, at, note)
                        select '2025-' || lpad(n::text, 6, '0'), v,
                               (array['open', 'dispatch', 'accept', 'confirm', 'rectify', 'verify', 'sign', 'reply', 'call-back',
                                      'close'])[v + 1],
                               'accepted', 'accepted', 1, '周明', timestamptz '2024-10-01' + n * interval '5 minutes', '已办理。'
                        from generate_series(1, :many) n, generate_series(0, 9) v
                        """).param("many", MATTERS).update();
        db.sql("""
                        insert into matters.closures (matter, closed_at, in_time, truth, handling, proven, owner, disposition)
                        select number, closed_at, closed_in_time, truth, handling, proven, owner, disposition
                        from matters.matters where closed_at is not null and number like '2025-%'
                        """).update();
        db.sql("""
                        insert into matters.fingerprints (matter, words, firms, places, numbers, topics, keys, lon, lat, kind, medium,
                                                          county, township, opened_at)
                        select number, array['沥青', '拌合站', '夜间', '异味', 'w' || (row_number() over ()) % 5000], '{}',
                               '{}', '{}', '{}', '{}', lon, lat, kind, medium, county, township, opened_at
                        from matters.matters where number like '2025-%'
                        """).update();
        db.sql("""
                        insert into evidence.contents (sha256, size)
                        select lpad(to_hex(n), 64, '0'), 100000 from generate_series(1, :many * 5 / 2) n
                        """).param("many", MATTERS).update();
        db.sql("""
                        insert into evidence.files (id, subject, role, name, media_type, size, sha256, uploaded_by, uploader_name,
                                                    uploaded_at)
                        select gen_random_uuid(), 'matter:2025-' || lpad((1 + n % :many)::text, 6, '0'), 'AFTER', '后.jpg',
                               'image/jpeg', 100000, lpad(to_hex(n), 64, '0'), 1, '周明', timestamptz '2025-01-01'
                        from generate_series(1, :many * 5 / 2) n
                        """).param("many", MATTERS).update();
        db.sql("vacuum analyze").update();
    }
}
