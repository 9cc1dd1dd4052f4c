package org.ecoledger.inspection.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./ecoledger bench register}: an inspection of 30 batches with 50 cases each for 40 units, five register rows and
 * twelve tellings for each case, among 100,000 other matters; then the register, the board and the statistics over HTTP.
 * Prints a Markdown table; asserts only that nothing failed.
 */
@ServerTest
class RegisterBench {
    private static final int CASES = Integer.getInteger("ecoledger.bench.cases", 1_500);
    private static final int OTHERS = 100_000;
    private static final int REQUESTS = 30;
    private static final String ROOT = "/api/v1/inspections/bench/";
    private static final List<String> PAGES = List.of(
            "register",
            "register?limit=200",
            "register?unreceived=true",
            "register?overdue=true",
            "register?batch=17",
            "register?unit=bench-u7",
            "register?text=%E5%BC%82%E5%91%B3",
            "board",
            "statistics?by=batch",
            "statistics?by=unit",
            "statistics?by=pollution",
            "statistics/cases?of=inspection:bench/990100/all/all/received");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void measure() {
        seed();
        System.out.println("| what | figure | how |\n|---|---|---|");
        for (String login : List.of("office", "county1")) {
            TestBrowser browser = TestBrowser.signedIn(port, login);
            // Figures of the whole city are not a county's to open.
            String region = login.equals("office") ? "990100" : "990101";
            PAGES.forEach(page -> row(login, page.replace("990100", region), browser));
        }
    }

    private static void row(String login, String page, TestBrowser browser) {
        var times = new ArrayList<Long>();
        int size = 0;
        for (int number = 0; number < REQUESTS + 5; number++) {
            long begun = System.nanoTime();
            TestBrowser.Answer answer = browser.get(ROOT + page);
            times.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(answer.status()).as(page + answer.body()).isEqualTo(200);
            size = answer.body().length();
        }
        List<Long> sorted = times.subList(5, times.size()).stream().sorted().toList();
        System.out.printf(
                "| %s `%s` | %d ms, 95 %% within %d ms | %d in a row, %d kB |%n",
                login, page, sorted.get(REQUESTS / 2), sorted.get((int) (REQUESTS * 0.95)), REQUESTS, size / 1000);
    }

    /** Written straight into the tables. */
    private void seed() {
        db.sql("""
                        insert into organisation.units (code, name, kind, region)
                        select 'bench-u' || n, '第' || n || '局', 'department', case when n % 2 = 0 then '990101' else '990102' end
                        from generate_series(0, 39) n
                        """).update();
        db.sql("""
                        insert into inspection.inspections (code, name, level, inspectors, starts_on, ends_on)
                        values ('bench', '督察', 'central', '督察组', '2026-09-01', '2026-09-30')
                        """).update();
        db.sql("""
                        insert into inspection.batches (inspection, batch, handed_over_at)
                        select 'bench', n, timestamptz '2026-08-31 21:40+08' + n * interval '1 day' from generate_series(1, 30) n
                        """).update();
        db.sql("alter table matters.matters disable trigger text_is_kept").update();
        db.sql("""
                        insert into matters.matters (number, track, title, description, kind, medium, source, county, opened_at,
                            opened_by, opened_by_name, owner, procedure, state, handling, disposition, truth, due_at)
                        select '2025-' || lpad(n::text, 6, '0'), case when n <= :cases then 'handover' else 'matter' end,
                               '第' || n || '号：夜间异味扰民', '反映夜间异味扰民。', 'dust', 'air', 'inspection',
                               case when n % 2 = 0 then '990101' else '990102' end, timestamptz '2026-08-01' + n * interval '1 minute',
                               1, '周明', 'bench-u' || n % 40, '2026-1',
                               case when n > :cases then 'accepted'
                                    else (array['dispatched', 'accepted', 'checked', 'submitted', 'reported', 'closed'])[1 + n % 6] end,
                               'open', 'handle', case when n % 6 > 3 then 'true' end,
                               timestamptz '2026-09-30 12:00+08' + n % 48 * interval '1 hour'
                        from generate_series(1, :many) n
                        """).param("cases", CASES).param("many", CASES + OTHERS).update();
        db.sql("alter table matters.matters enable trigger text_is_kept").update();
        db.sql("""
                        insert into inspection.cases (matter, inspection, batch, sequence, acceptance, starred, points, district, pollution)
                        select '2025-' || lpad(n::text, 6, '0'), 'bench', 1 + n % 30, n / 30, 'X2BENCH' || n, n % 10 = 0, array['异味'],
                               '青河县', array[(array['大气', '水', '噪声'])[1 + n % 3]]
                        from generate_series(1, :cases) n
                        """).param("cases", CASES).update();
        db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, unit, at, note)
                        select '2025-' || lpad(n::text, 6, '0'), v, 'part-answer', 'accepted', 'accepted', 1, '周明', 'bench-u' || n % 40,
                               timestamptz '2026-09-10', '已办理。'
                        from generate_series(1, :cases) n, generate_series(0, 9) v
                        """).param("cases", CASES).update();
        db.sql("""
                        insert into inspection.handovers (matter, kind, event, at, by_account, by_name, by_unit, unit, unit_name,
                            receipt_due, reply_due, reason)
                        select '2025-' || lpad(n::text, 6, '0'), (array['handed', 'ended', 'handed', 'returned', 'noted'])[v],
                               (array['dispatched', 'withdrawn', 'dispatched', 'returned', 'reported'])[v],
                               timestamptz '2026-09-01' + n * interval '20 minutes' + v * interval '1 hour', 1, '周明', 'office',
                               'bench-u' || n % 40, '第' || n % 40 || '局', timestamptz '2026-09-20', timestamptz '2026-09-30', ''
                        from generate_series(1, :cases) n, generate_series(1, 5) v order by 4
                        """).param("cases", CASES).update();
        db.sql("""
                        insert into inspection.handover_ends (handover, event, at, account, name)
                        select id, 'accepted', at, 1, '周明' from inspection.handovers where kind = 'handed' and id % 7 > 0
                        """).update();
        db.sql("""
                        insert into inspection.tellings (matter, handover, clock, term, occasion, audience, account, name, at)
                        select h.matter, h.id, h.id, 0, 'accept/' || v, 'duty', v, '周明', h.at
                        from inspection.handovers h, generate_series(1, 6) v where h.kind = 'handed'
                        """).update();
        db.sql("vacuum analyze").update();
    }
}
