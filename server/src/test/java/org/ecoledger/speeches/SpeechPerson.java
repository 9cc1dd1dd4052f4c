package org.ecoledger.speeches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import tools.jackson.databind.JsonNode;

/** One person at the pages of speeches. */
final class SpeechPerson {
    static final String HELD_ON = "2026-10-09";
    final TestBrowser browser;

    private SpeechPerson(TestBrowser browser) {
        this.browser = browser;
    }

    static SpeechPerson of(int port, String login) {
        return new SpeechPerson(TestBrowser.signedIn(port, login));
    }

    Answer paste(String title, String text, String heldOn) {
        return browser.post(
                "/api/v1/speeches", Map.of("title", title, "text", text, "heldOn", heldOn, "meeting", "全市推进会"));
    }

    /** Number of a speech that was read in. */
    String read(String title, String... paragraphs) {
        return readOn(HELD_ON, title, paragraphs);
    }

    String readOn(String heldOn, String title, String... paragraphs) {
        Answer answer = paste(title, title + "\n" + String.join("\n", paragraphs), heldOn);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("number").asString();
    }

    JsonNode speech(String number) {
        Answer answer = browser.get("/api/v1/speeches/" + number);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The first proposal whose sentence has these words. */
    JsonNode line(String number, String words) {
        return speech(number)
                .get("proposals")
                .valueStream()
                .filter(one -> one.get("sentence").asString().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line with " + words + " in " + speech(number)));
    }

    JsonNode line(String number, long id) {
        return speech(number)
                .get("proposals")
                .valueStream()
                .filter(one -> one.get("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    /** A proposal of one's own from the whole of the paragraph that has these words. */
    Answer mark(String number, String words, Map<String, Object> content) {
        JsonNode paragraph = speech(number)
                .get("paragraphs")
                .valueStream()
                .filter(one -> one.get("text").asString().contains(words))
                .findFirst()
                .orElseThrow();
        int from = paragraph.get("text").asString().indexOf(words);
        return browser.post(
                "/api/v1/speeches/" + number + "/proposals",
                Map.of(
                        "paragraph",
                        paragraph.get("index").asInt(),
                        "from",
                        from,
                        "to",
                        from + words.length(),
                        "content",
                        content));
    }

    JsonNode marked(String number, String words, Map<String, Object> content) {
        Answer answer = mark(number, words, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Answer decide(String number, JsonNode line, String step, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", line.get("version").asInt());
        return browser.post(
                "/api/v1/speeches/" + number + "/proposals/" + line.get("id").asLong() + "/" + step, body);
    }

    JsonNode decided(String number, JsonNode line, String step, Map<String, Object> more) {
        Answer answer = decide(number, line, step, more);
        assertThat(answer.status()).as(step + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    JsonNode accepted(String number, JsonNode line) {
        return decided(number, line, "accept", Map.of());
    }

    Answer issue(String number) {
        return browser.post("/api/v1/speeches/" + number + "/issue", Map.of());
    }

    static Map<String, Object> unit(String words, String code) {
        Map<String, Object> unit = new HashMap<>(Map.of("words", words, "candidates", List.of(), "lead", true));
        unit.put("code", code);
        return unit;
    }

    static Map<String, Object> task(String action, String phrase, String date, Map<String, Object> unit) {
        return Map.of(
                "type",
                "TASK",
                "action",
                action,
                "units",
                List.of(unit),
                "due",
                Map.of("phrase", phrase, "date", date));
    }

    static Map<String, Object> goodDays(String value) {
        return Map.of(
                "type",
                "TARGET",
                "indicator",
                "优良天数",
                "code",
                "good-days",
                "comparison",
                "AT_LEAST",
                "value",
                value,
                "unit",
                "天",
                "scope",
                "南溪县",
                "due",
                Map.of("phrase", "年底前", "date", "2026-12-31"));
    }
}
