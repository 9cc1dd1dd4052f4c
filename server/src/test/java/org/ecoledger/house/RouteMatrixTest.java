package org.ecoledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every route as everybody. {@code route-matrix.csv} says who shall be admitted; it is written by hand and reviewed,
 * not made from the tables that the server itself reads.
 */
@ServerTest
@DisplayName("Done-line 5: every route × every role has an expected status")
class RouteMatrixTest {
    /** Column of the matrix → login of the test city; nobody signs in for the first. */
    private static final Map<String, String> WHO = who();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private record Row(String method, String pattern, Map<String, Boolean> admitted) {
        String route() {
            return method + " " + pattern;
        }
    }

    @Test
    void everyRouteIsInTheMatrix() {
        var rows = new TreeSet<>(matrix().stream()
                .map(Row::route)
                .filter(route -> route.contains(" /api/"))
                .toList());
        var routes = RouteTableTest.routes(mappings);
        assertThat(rows).isEqualTo(routes);
    }

    @Test
    void everybodyIsAdmittedOrRefusedAsTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        for (String column : WHO.keySet()) {
            var browser = browser(column);
            for (Row row : matrix()) {
                // Who signs out in between must sign in again for the next row.
                var asking = row.route().equals("DELETE /api/v1/session") ? browser(column) : browser;
                int status = status(asking, row);
                boolean admitted = status != 401 && status != 403;
                if (admitted != row.admitted.get(column)) {
                    wrong.add(row.route() + " as " + column + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private TestBrowser browser(String column) {
        String login = WHO.get(column);
        var browser = login.isEmpty() ? TestBrowser.anonymous(port) : TestBrowser.signedIn(port, login);
        // The page's first request brings the CSRF token.
        browser.get("/api/v1/session");
        return browser;
    }

    private static int status(TestBrowser browser, Row row) {
        String path = row.pattern
                .replaceAll("\\{(date|day|from|to)}", "2026-09-30")
                .replaceAll("\\{year}", "2026")
                .replaceAll("\\{[^}]+}", "0")
                .replace("/**", "/x");
        boolean hasBody = row.method.equals("POST") || row.method.equals("PUT") || row.method.equals("PATCH");
        var answer = hasBody
                ? browser.send(row.method, path, BodyPublishers.ofString("{}"), "application/json")
                : browser.send(row.method, path, BodyPublishers.noBody(), null);
        // A wrong password is an answer to somebody who was let in to ask.
        return answer.body().contains("access.wrong-password") ? 400 : answer.status();
    }

    private static List<Row> matrix() {
        List<String> lines = Sources.read(Sources.TEST_RESOURCES.resolve("route-matrix.csv"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        String[] head = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> row(head, line.split(","))).toList();
    }

    private static Row row(String[] head, String[] cells) {
        assertThat(cells).as(String.join(",", cells)).hasSameSizeAs(head);
        Map<String, Boolean> admitted = new LinkedHashMap<>();
        for (int i = 2; i < head.length; i++) {
            assertThat(cells[i].strip()).as(cells[0] + " " + cells[1]).isIn("+", "-");
            admitted.put(head[i].strip(), cells[i].strip().equals("+"));
        }
        assertThat(admitted.keySet()).containsExactlyElementsOf(WHO.keySet());
        return new Row(cells[0].strip(), cells[1].strip(), admitted);
    }

    private static Map<String, String> who() {
        Map<String, String> who = new LinkedHashMap<>();
        who.put("nobody", "");
        who.put("office", "office");
        who.put("analyst", "analyst");
        who.put("handler", "county1");
        who.put("in-charge", "leader1");
        who.put("principal", "principal1");
        who.put("grid", "grid1");
        who.put("sysadmin", "sysadmin");
        who.put("secadmin", "secadmin");
        who.put("auditor", "auditor");
        who.put("enterprise", "enterprise1");
        who.put("intake", "intake");
        who.put("callback", "callback");
        who.put("system", "system1");
        return who;
    }
}
