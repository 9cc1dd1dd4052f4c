package org.ecoledger.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import tools.jackson.databind.JsonNode;

/** One person at work on matters, over HTTP as the browser does it. */
final class MatterBrowser {
    final TestBrowser browser;

    private MatterBrowser(TestBrowser browser) {
        this.browser = browser;
    }

    static MatterBrowser of(int port, String login) {
        return new MatterBrowser(TestBrowser.signedIn(port, login));
    }

    String open(String title, String county) {
        Answer answer = browser.post(
                "/api/v1/matters", Map.of("title", title, "description", "现场可见明显扬尘", "kind", "dust", "county", county));
        return answer.json().get("number").asString();
    }

    JsonNode file(String number) {
        return browser.get("/api/v1/matters/" + number).json();
    }

    int version(String number) {
        return file(number).get("version").asInt();
    }

    List<String> actions(String number) {
        return StreamSupport.stream(file(number).get("actions").spliterator(), false)
                .map(action -> action.get("action").asString())
                .toList();
    }

    /** Takes a step on the newest version. */
    Answer act(String number, String action, String note) {
        return act(number, action, version(number), note, List.of(), Map.of());
    }

    Answer act(String number, String action, String note, Map<String, String> fields) {
        return act(number, action, version(number), note, List.of(), fields);
    }

    Answer act(String number, String action, String note, List<String> photos) {
        return act(number, action, version(number), note, photos, Map.of());
    }

    Answer act(
            String number, String action, int version, String note, List<String> photos, Map<String, String> fields) {
        var body = new HashMap<String, Object>();
        body.put("version", version);
        body.put("note", note);
        body.put("photos", photos);
        body.put("fields", fields);
        return browser.post("/api/v1/matters/" + number + "/actions/" + action, body);
    }

    String photo(String role, byte[] content) {
        return upload(role, content).json().get("id").asString();
    }

    Answer upload(String role, byte[] content) {
        return browser.upload("/api/v1/evidence", "现场.jpg", content, Map.of("role", role));
    }

    /** A before-photo and an after-photo that nobody else has. */
    List<String> pair() {
        return List.of(photo("BEFORE", TestPhotos.jpeg()), photo("AFTER", TestPhotos.jpeg()));
    }

    static List<String> fieldsObjectedTo(Answer answer) {
        var fields = new ArrayList<String>();
        answer.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }
}
