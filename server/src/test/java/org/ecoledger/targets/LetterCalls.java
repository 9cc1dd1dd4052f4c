package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.TestBrowser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What tests of letters say over HTTP. */
final class LetterCalls {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private LetterCalls() {}

    static String scan(TestBrowser browser) {
        var answer = browser.upload("/api/v1/evidence", "scan.pdf", PDF, Map.of("role", "DOCUMENT"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    static String draft(TestBrowser browser, int year, String giver, String taker, @Nullable String template) {
        Map<String, Object> form = new HashMap<>(Map.of("year", year, "giver", giver, "taker", taker));
        if (template == null) {
            form.put("title", year + "年度责任书");
        } else {
            form.put("template", template);
        }
        return ok(browser.post("/api/v1/letters", form)).at("/letter/number").asString();
    }

    static TestBrowser.Answer item(
            TestBrowser browser,
            String number,
            String indicator,
            String region,
            String value,
            @Nullable String holder,
            @Nullable String upper) {
        return item(browser, number, indicator, region, value, holder, upper, 1);
    }

    static TestBrowser.Answer item(
            TestBrowser browser,
            String number,
            String indicator,
            String region,
            String value,
            @Nullable String holder,
            @Nullable String upper,
            int line) {
        Map<String, Object> form =
                new HashMap<>(Map.of("indicator", indicator, "region", region, "value", new BigDecimal(value)));
        if (holder != null) {
            form.put("holder", holder);
        }
        if (upper != null) {
            form.put("upperLetter", upper);
            form.put("upperLine", line);
        }
        return post(browser, number, "items", form);
    }

    static long itemId(TestBrowser browser, String number, String indicator, String region, String value) {
        for (JsonNode row :
                ok(item(browser, number, indicator, region, value, null, null)).get("items")) {
            if (row.get("indicator").asString().equals(indicator)) {
                return row.get("id").asLong();
            }
        }
        throw new AssertionError(indicator);
    }

    static Map<String, Object> part(@Nullable String region, @Nullable String holder, String value) {
        Map<String, Object> part = new HashMap<>(Map.of("value", new BigDecimal(value)));
        if (region != null) {
            part.put("region", region);
        }
        if (holder != null) {
            part.put("holder", holder);
        }
        return part;
    }

    @SafeVarargs
    static Map<String, Object> split(long target, Map<String, Object>... parts) {
        return Map.of("target", target, "parts", List.of(parts));
    }

    static TestBrowser.Answer post(TestBrowser browser, String number, String step, Map<String, ?> form) {
        return browser.post("/api/v1/letters/" + number + "/" + step, form);
    }

    static JsonNode file(TestBrowser browser, String number) {
        return ok(browser.get("/api/v1/letters/" + number));
    }

    static JsonNode ok(TestBrowser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json();
    }
}
