package org.ecoledger.field;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;

/** One person's telephone, sending as the field page does. */
final class Device {
    /** A little after the test server's start. */
    static final Instant MORNING = Instant.parse("2026-09-30T01:10:00Z");

    final TestBrowser browser;

    private Device(TestBrowser browser) {
        this.browser = browser;
    }

    static Device of(int port, String login) {
        return new Device(TestBrowser.signedIn(port, login));
    }

    /** A photo on the device. */
    record Shot(UUID id, String role, byte[] content, String sha256) {
        static Shot of(String role) {
            byte[] content = TestPhotos.jpeg();
            return new Shot(UUID.randomUUID(), role, content, Sha256.of(content));
        }
    }

    /** Sends a whole photo in one piece. */
    Shot sent(String role) {
        Shot shot = Shot.of(role);
        Answer answer = piece(shot, 0, shot.content().length);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return shot;
    }

    Answer piece(Shot shot, int from, int to) {
        return piece(shot, from, Arrays.copyOfRange(shot.content(), from, to));
    }

    Answer piece(Shot shot, int from, byte[] bytes) {
        String range = "bytes " + from + "-" + (from + bytes.length - 1) + "/" + shot.content().length;
        return browser.sending("Content-Range", range)
                .send(
                        "PUT",
                        "/api/v1/field/photos/" + shot.id() + "?sha256=" + shot.sha256() + "&role=" + shot.role()
                                + "&name=" + URLEncoder.encode("现场.jpg", StandardCharsets.UTF_8)
                                + "&capturedAt=" + MORNING + "&lon=111.567512&lat=32.143921&datum=WGS-84",
                        BodyPublishers.ofByteArray(bytes),
                        "application/octet-stream");
    }

    Answer photo(Shot shot) {
        return browser.get("/api/v1/field/photos/" + shot.id());
    }

    static String offset(Answer answer) {
        return answer.response().headers().firstValue("Upload-Offset").orElse("");
    }

    Answer report(Map<String, Object> finding) {
        return browser.post("/api/v1/field/findings", finding);
    }

    /** A finding in the township of the test city, with the given photos. */
    static Map<String, Object> finding(String title, Shot... shots) {
        var finding = new HashMap<String, Object>();
        finding.put("id", UUID.randomUUID());
        finding.put("title", title);
        finding.put("kind", "dust");
        finding.put("county", "990101");
        finding.put("township", "990101001");
        finding.put("address", "三里村石料厂门口");
        finding.put("lon", 111.567512);
        finding.put("lat", 32.143921);
        finding.put("datum", "WGS-84");
        finding.put("accuracy", 8);
        finding.put("photos", List.of(shots).stream().map(Shot::id).toList());
        finding.put("fixed", false);
        finding.put("capturedAt", MORNING);
        finding.put("sentAt", Instant.parse("2026-09-30T13:41:00Z"));
        return finding;
    }
}
