package org.ecoledger.grids;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import tools.jackson.databind.JsonNode;

/** One person at work on cells, over HTTP as the browser does it. */
final class GridPeople {
    final TestBrowser browser;

    private GridPeople(TestBrowser browser) {
        this.browser = browser;
    }

    static GridPeople of(int port, String login) {
        return new GridPeople(TestBrowser.signedIn(port, login));
    }

    Answer put(String code, String kind, String region, String parent, String built) {
        var body = new HashMap<String, Object>();
        body.put("name", "网格" + code);
        body.put("kind", kind);
        body.put("region", region);
        body.put("parent", parent);
        body.put("built", built);
        return browser.put("/api/v1/grids/" + code, body);
    }

    Answer draw(String code, String geoJson) {
        return browser.put("/api/v1/grids/" + code + "/outline", Map.of("geometry", json(geoJson), "datum", "WGS-84"));
    }

    JsonNode page(String code) {
        return browser.get("/api/v1/grids/" + code).json();
    }

    /** Codes that begin with this, in the list with this query. */
    List<String> listed(String prefix, String query) {
        return codes(
                browser.get("/api/v1/grids?limit=500&q=" + prefix + query)
                        .json()
                        .get("rows"),
                prefix);
    }

    static List<String> codes(JsonNode rows, String prefix) {
        var codes = new ArrayList<String>();
        rows.forEach(row -> {
            String code = row.get("code").asString();
            if (code.startsWith(prefix)) {
                codes.add(code);
            }
        });
        return codes;
    }

    static Object json(String text) {
        return tools.jackson.databind.json.JsonMapper.builder().build().readValue(text, Object.class);
    }

    static String square(double west, double south, double side) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(west, south, west + side, south + side);
    }
}
