package org.ecoledger.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Posts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M03-08: grids on paper are found, exactly; nobody sees a foreign cell")
class PaperGridsTest {
    private static final Actor SYSTEM = Actor.system("grids-test");
    private static final int CHECK_DAYS = 15;

    @LocalServerPort
    int port;

    @Autowired
    Cells cells;

    @Autowired
    Holders holders;

    @Autowired
    Inside inside;

    @Autowired
    Deeds deeds;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    Clock clock;

    @Test
    @DisplayName(
            "done-line 4: of 60 cells exactly those planted as unheld, left, empty and silent are shown, each as what it is")
    void findsExactlyWhatWasPlanted() {
        LocalDate today = CityTime.at(clock.instant()).toLocalDate();
        long present = accounts.find("grid1").orElseThrow().id();
        long gone = gonePerson();
        var random = new Random(11);
        Map<String, Set<String>> planted = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            String code = "PG-%02d".formatted(i);
            Set<String> faults = new TreeSet<>();
            LocalDate built = today.minusDays(200);
            cells.put(SYSTEM, new Cells.Wanted(code, code, "village", "990101001", null, built));
            switch (random.nextInt(3)) {
                case 0 -> faults.add("UNHELD");
                case 1 -> {
                    holders.appoint(SYSTEM, code, "member", gone, built);
                    faults.add("LEFT");
                }
                default -> holders.appoint(SYSTEM, code, "member", present, built);
            }
            // Who is no holder does not hold it.
            holders.appoint(SYSTEM, code, "leader", present, built);
            if (random.nextBoolean()) {
                inside.put("object:" + code, Inside.Kind.OBJECT, code, Double.NaN, Double.NaN, null);
            } else {
                faults.add("EMPTY");
            }
            switch (random.nextInt(3)) {
                case 0 -> faults.add("SILENT");
                case 1 -> {
                    done(code, today.minusDays(CHECK_DAYS + 1));
                    faults.add("SILENT");
                }
                default -> done(code, today.minusDays(CHECK_DAYS));
            }
            planted.put(code, faults);
        }
        cells.put(SYSTEM, new Cells.Wanted("PG-NEW", "新", "village", "990101001", null, today.minusDays(3)));
        planted.put("PG-NEW", Set.of("UNHELD", "EMPTY"));
        planted.values().removeIf(Set::isEmpty);

        accounts.disable(SYSTEM, gone, "调离");
        JsonNode paper = TestBrowser.signedIn(port, "office")
                .get("/api/v1/grids/paper?region=990101001")
                .json();
        Map<String, Set<String>> shown = new HashMap<>();
        paper.get("rows").forEach(row -> {
            if (row.get("code").asString().startsWith("PG-")) {
                Set<String> faults = new TreeSet<>();
                row.get("faults").forEach(fault -> faults.add(fault.asString()));
                shown.put(row.get("code").asString(), faults);
            }
        });
        assertThat(shown).isEqualTo(planted);
        assertThat(paper.get("nodes").findValuesAsString("code")).containsExactly("build", "inspect");
        opens(paper);
        planted.keySet().forEach(code -> inside.remove("object:" + code));
        for (int i = 0; i < 60; i++) {
            cells.end(SYSTEM, "PG-%02d".formatted(i), "试验完毕");
        }
        cells.end(SYSTEM, "PG-NEW", "试验完毕");
    }

    /** The total of the township opens to as many cells as it says. */
    private void opens(JsonNode paper) {
        for (JsonNode totals : paper.get("totals")) {
            if (totals.get("region").asString().equals("990101001")) {
                var silent = totals.get("totals").get("SILENT");
                var figure = TestBrowser.signedIn(port, "town1")
                        .get("/api/v1/figures?ref=" + silent.get("ref").asString())
                        .json();
                assertThat(figure.get("value")).isEqualTo(silent.get("value"));
                assertThat(figure.get("inputs").size())
                        .isEqualTo(silent.get("value").asInt() + 1);
            }
        }
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/figures?ref=paper-grid:990101/paper")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("done-line 5: over random trees, nobody sees a foreign cell, nor an object in it, on any page")
    void nobodySeesAForeignCell() {
        Map<String, String> regionOf = new HashMap<>();
        var random = new Random(5);
        List<String> regions = List.of("990100", "990101", "990102", "990101001");
        List<String> kinds = List.of("city", "county", "township", "village", "group");
        for (int i = 0; i < 40; i++) {
            String code = "FT-%02d".formatted(i);
            String region = regions.get(random.nextInt(regions.size()));
            String parent = "FT-%02d".formatted(random.nextInt(Math.max(1, i)));
            try {
                cells.put(SYSTEM, new Cells.Wanted(code, code, kinds.get(random.nextInt(5)), region, parent, null));
            } catch (org.ecoledger.problems.Problem _) {
                cells.put(SYSTEM, new Cells.Wanted(code, code, "village", region, null, null));
            }
            inside.put("object:" + code, Inside.Kind.OBJECT, code, Double.NaN, Double.NaN, null);
            regionOf.put(code, region);
        }
        Map.of("office", "", "county1", "990101", "county2", "990102", "town1", "990101001")
                .forEach((login, reach) -> sees(login, reach, regionOf));
        regionOf.keySet().forEach(code -> inside.remove("object:" + code));
        regionOf.keySet().forEach(code -> cells.end(SYSTEM, code, "试验完毕"));
    }

    private void sees(String login, String reach, Map<String, String> regionOf) {
        var person = GridPeople.of(port, login);
        Set<String> own = new TreeSet<>();
        regionOf.forEach((code, region) -> {
            if (region.startsWith(reach)) {
                own.add(code);
            }
        });
        assertThat(new TreeSet<>(person.listed("FT-", ""))).as(login).isEqualTo(own);
        var foreign = new HashSet<>(regionOf.keySet());
        foreign.removeAll(own);
        for (String code : regionOf.keySet()) {
            int status = person.browser.get("/api/v1/grids/" + code).status();
            assertThat(status).as("%s at %s", login, code).isEqualTo(own.contains(code) ? 200 : 404);
            if (!own.contains(code)) {
                assertThat(person.browser
                                .get("/api/v1/grids/" + code + "/inside")
                                .status())
                        .isEqualTo(404);
            } else {
                String page = person.browser.get("/api/v1/grids/" + code).body();
                assertThat(foreign.stream().filter(page::contains))
                        .as("%s at %s", login, code)
                        .isEmpty();
            }
        }
        String paper = person.browser.get("/api/v1/grids/paper").body();
        assertThat(foreign.stream().filter(paper::contains)).as(login).isEmpty();
    }

    private void done(String code, LocalDate day) {
        Instant at = day.atTime(9, 0).atZone(CityTime.ZONE).toInstant();
        deeds.done("object:" + code, Deeds.Kind.CHECK, List.of(code), at, SYSTEM);
        deeds.done("object:" + code, Deeds.Kind.FINDING, List.of(code), at.minus(Duration.ofDays(40)), SYSTEM);
    }

    private long gonePerson() {
        var account = accounts.open(SYSTEM, "grid-gone", "去职", "a long enough phrase 7", Set.of(Role.GRID_HOLDER));
        posts.assign(SYSTEM, account.id(), "town1", "网格员", null);
        return account.id();
    }
}
