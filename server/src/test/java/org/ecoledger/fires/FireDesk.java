package org.ecoledger.fires;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.ImportRunner;
import org.ecoledger.organisation.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * People at work on fires. The test city gets boundaries where the real file has its fires: county 990101 is 122–124° E,
 * 40–42° N, its township 990101001 the middle of it; the other county has none, so that the rest of the world is outside.
 */
final class FireDesk {
    static final String HEAD =
            "latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,confidence,version,bright_t31,frp,daynight\n";

    private final int port;
    private final ImportRunner runner;
    private final JdbcClient db;

    FireDesk(int port, ImportRunner runner, JdbcClient db, Regions regions) {
        this.port = port;
        this.runner = runner;
        this.db = db;
        var surveyor = Actor.system("test-surveyor");
        regions.place(surveyor, "990101", 123, 41, box(122, 40, 124, 42), "WGS-84");
        regions.place(surveyor, "990101001", 123, 41, box(122.5, 40.5, 123.5, 41.5), "WGS-84");
    }

    static String box(double west, double south, double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }

    static String row(double lat, double lon, String day, String time, int confidence) {
        return "%s,%s,315.3,1.1,1.1,%s,%s,T,%d,6.0NRT,297.5,6.5,D\n".formatted(lat, lon, day, time, confidence);
    }

    TestBrowser as(String login) {
        return TestBrowser.signedIn(port, login);
    }

    /** Sends a file as the analyst and answers with what became of it. */
    JsonNode sent(String name, byte[] content) {
        TestBrowser analyst = as("analyst");
        Answer answer = analyst.upload("/api/v1/imports", name, content, Map.of("kind", FireImport.CODE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        long id = answer.json().get("id").asLong();
        runner.runNow(id);
        return analyst.get("/api/v1/imports/" + id).json();
    }

    JsonNode sent(String rows) {
        return sent("fires.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    /** Numbers of the fires of one import, in their order. */
    List<String> firesOf(JsonNode done) {
        return db.sql("select distinct fire from fires.detections where import = ? order by fire")
                .param(done.get("id").asLong())
                .query(String.class)
                .list();
    }

    JsonNode fire(String login, String number) {
        return as(login).get("/api/v1/fires/" + number).json();
    }

    String matterOf(String number) {
        return fire("office", number).get("head").get("matter").asString();
    }

    Answer act(
            String login, String matter, String action, String note, List<String> photos, Map<String, String> fields) {
        TestBrowser browser = as(login);
        int version =
                browser.get("/api/v1/matters/" + matter).json().get("version").asInt();
        return browser.post(
                "/api/v1/matters/" + matter + "/actions/" + action,
                Map.of("version", version, "note", note, "photos", photos, "fields", fields));
    }

    Answer act(String login, String matter, String action, String note) {
        return act(login, matter, action, note, List.of(), Map.of());
    }

    String photo(String login, String role) {
        return as(login)
                .upload("/api/v1/evidence", "现场.jpg", TestPhotos.jpeg(), Map.of("role", role))
                .json()
                .get("id")
                .asString();
    }

    /** From the report to “put out”. */
    String putOut(String number) {
        String matter = matterOf(number);
        assertThat(act("town1", matter, "confirm", "现场有明火").status()).isEqualTo(200);
        Answer out = act("town1", matter, "rectify", "已扑灭", List.of(photo("town1", "AFTER")), Map.of());
        assertThat(out.status()).as(out.body()).isEqualTo(200);
        return matter;
    }

    static List<String> fieldsObjectedTo(Answer answer) {
        var fields = new ArrayList<String>();
        answer.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
