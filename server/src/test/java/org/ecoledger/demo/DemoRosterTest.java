package org.ecoledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M02-16: the demo city's roster of the month of the inspection")
class DemoRosterTest {
    private final List<String> rows = new String(DemoDuty.rosters(), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .toList();

    @Test
    @DisplayName("every unit has somebody every day, and one leader is missing on purpose")
    void complete() {
        assertThat(rows).hasSize(31 * DemoTable.rows("duty-teams").size());
        assertThat(rows.stream().filter(row -> row.split(",")[2].isEmpty()))
                .singleElement()
                .asString()
                .contains("云岭分局");
        assertThat(rows).noneMatch(row -> row.split(",")[3].isEmpty());
        assertThat(rows).anyMatch(row -> row.startsWith("2026-09-30,青河县人民政府,赵卫东,"));
    }

    @Test
    @DisplayName("everybody on it holds a post of the unit in the demo's tables")
    void known() {
        Set<String> people = DemoTable.rows("people").stream()
                .map(row -> row.get("unit") + row.get("name"))
                .collect(Collectors.toSet());
        DemoTable.rows("duty-people").forEach(row -> people.add(row.get("unit") + row.get("name")));
        var codes = DemoTable.rows("units").stream()
                .collect(Collectors.toMap(row -> row.get("name"), row -> row.get("code")));
        assertThat(DemoTable.rows("duty-teams"))
                .allSatisfy(team -> assertThat((team.get("leaders") + " " + team.get("staff")).split(" "))
                        .allSatisfy(name -> assertThat(people).contains(codes.get(team.get("unit")) + name)));
    }
}
