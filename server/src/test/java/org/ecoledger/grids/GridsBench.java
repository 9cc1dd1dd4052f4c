package org.ecoledger.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./ecoledger bench grids}: 5,000 cells in a tree, 100,000 objects, a million deeds; then pages of
 * cells over HTTP, the map's data, and points in cells. Prints a Markdown table; asserts only that nothing failed.
 */
@ServerTest
class GridsBench {
    private static final int CELLS = Integer.getInteger("ecoledger.bench.cells", 5_000);
    private static final int OBJECTS = CELLS * 20;
    private static final int DEEDS = CELLS * 200;
    private static final int REQUESTS = 30;
    private static final int POINTS = 20_000;
    private static final int ACROSS = 100;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    Layers layers;

    @Test
    void measure() {
        seed();
        System.out.println("| what | figure | how |\n|---|---|---|");
        TestBrowser office = TestBrowser.signedIn(port, "office");
        var random = new Random(7);
        row("the page of a village's cell", () -> office.get("/api/v1/grids/V" + random.nextInt(CELLS)));
        row("the page of a township's cell", () -> office.get("/api/v1/grids/T" + random.nextInt(ACROSS / 10)));
        row("the page of the city's cell, in which everything lies", () -> office.get("/api/v1/grids/CITY"));
        row("the list of cells", () -> office.get("/api/v1/grids"));
        row("the list of those nobody visited", () -> office.get("/api/v1/grids?fault=SILENT"));
        row("paper grids", () -> office.get("/api/v1/grids/paper"));
        row("the map's cells", () -> office.get("/api/v1/grids/map"));
        row("the map's objects, near ones as one", () -> office.get("/api/v1/grids/map/objects"));
        row("loading all outlines anew", () -> {
            layers.fresh();
            return office.get("/api/v1/grids/tables");
        });
        points(random);
    }

    private void points(Random random) {
        whereabouts.at(111.5, 32.1, "WGS-84");
        int found = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < POINTS; i++) {
            found += whereabouts
                    .at(111 + random.nextDouble(), 32 + random.nextDouble() * CELLS / ACROSS / ACROSS, "WGS-84")
                    .cells()
                    .size();
        }
        System.out.printf(
                "| a point in its cells | %.1f µs | %d points, %d hits |%n",
                (System.nanoTime() - begun) / 1e3 / POINTS, POINTS, found);
    }

    private static void row(String what, Callable<TestBrowser.Answer> request) {
        var times = new ArrayList<Long>();
        int size = 0;
        for (int number = 0; number < REQUESTS + 5; number++) {
            long begun = System.nanoTime();
            TestBrowser.Answer answer = call(request);
            times.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(answer.status()).as(what).isEqualTo(200);
            size = answer.body().length();
        }
        List<Long> sorted = times.subList(5, times.size()).stream().sorted().toList();
        System.out.printf(
                "| %s | %d ms, 95 %% within %d ms | %d in a row, %d kB |%n",
                what, sorted.get(REQUESTS / 2), sorted.get((int) (REQUESTS * 0.95)), REQUESTS, size / 1000);
    }

    private static TestBrowser.Answer call(Callable<TestBrowser.Answer> request) {
        try {
            return request.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Written straight into the tables: squares of a hundredth of a degree in rows of a hundred. */
    private void seed() {
        db.sql("""
                        insert into grids.cells (code, name, kind, region, parent, built, geometry, datum)
                        select * from (
                            select 'CITY', '全市网格', 'city', '990100', null, date '2026-01-01',
                                   grids_square(111, 32, 1, :cells / 10000.0), 'WGS-84'
                            union all
                            select 'T' || n, '第' || n || '乡镇网格', 'township', '990101001', 'CITY', date '2026-01-01',
                                   grids_square(111 + n * 0.1, 32, 0.1, :cells / 10000.0), 'WGS-84'
                            from generate_series(0, 9) n
                            union all
                            select 'V' || n, '第' || n || '网格', 'village', '990101001', 'T' || n % 100 / 10, date '2026-01-01',
                                   grids_square(111 + n % 100 * 0.01, 32 + n / 100 * 0.01, 0.01, 0.01), 'WGS-84'
                            from generate_series(0, :cells - 1) n) rows
                        """.replaceAll("grids_square\\(([^,]+), ([^,]+), ([^,]+), ([^)]+)\\)", SQUARE))
                .param("cells", CELLS)
                .update();
        db.sql("""
                        insert into grids.inside (subject, kind, list, list_zh, list_en, name, lon, lat, region)
                        select 'object:' || n, 'object', 'list' || n % 12, '清单', 'list', '对象' || n,
                               111 + n % 100 * 0.01 + 0.005, 32 + n % :cells / 100 * 0.01 + 0.005, '990101001'
                        from generate_series(1, :objects) n
                        """).param("objects", OBJECTS).param("cells", CELLS).update();
        db.sql("""
                        insert into grids.inside_cells (cell, kind, list, subject)
                        select c, 'object', 'list' || n % 12, 'object:' || n
                        from generate_series(1, :objects) n,
                             unnest(array['V' || n % :cells, 'T' || n % 100 / 10, 'CITY']) c
                        """).param("objects", OBJECTS).param("cells", CELLS).update();
        db.sql("""
                        insert into grids.deeds (cell, at, subject, kind, account, actor)
                        select c, now() - n * interval '20 seconds', 'object:' || 1 + n % :objects,
                               case when n % 5 = 0 then 'finding' else 'check' end, 1, '吴芳'
                        from generate_series(1, :deeds) n, unnest(array['V' || n % :cells, 'T' || n % 100 / 10, 'CITY']) c
                        """)
                .param("deeds", DEEDS)
                .param("objects", OBJECTS)
                .param("cells", CELLS)
                .update();
        db.sql("update grids.version set number = nextval('grids.versions')").update();
        db.sql("analyze").update();
    }

    private static final String SQUARE =
            "jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array("
                    + "jsonb_build_array($1, $2), jsonb_build_array($1 + $3, $2), jsonb_build_array($1 + $3, $2 + $4),"
                    + " jsonb_build_array($1, $2 + $4), jsonb_build_array($1, $2))))";
}
