package org.ecoledger.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.field.Device.Shot;
import org.ecoledger.grids.Cells;
import org.ecoledger.grids.Holders;
import org.ecoledger.organisation.Regions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("C10, L20: what is recorded outdoors arrives once and is never lost")
class FieldTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    PhotoIntake intake;

    @Autowired
    Cells cells;

    @Autowired
    Holders holders;

    @Autowired
    Accounts accounts;

    @Autowired
    Regions regions;

    @Autowired
    Clock clock;

    @Test
    @DisplayName(
            "C10: the same photo and the same finding sent five times at once are one file, one matter and one receipt")
    void fiveTimes() throws Exception {
        var grid = Device.of(port, "grid1");
        Shot shot = Shot.of("BEFORE");
        List<Answer> pieces = fiveTimes(() -> grid.piece(shot, 0, shot.content().length));
        assertThat(pieces).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("sha256").asString()).isEqualTo(shot.sha256());
            assertThat(answer.json().get("receivedAt").isNull()).isFalse();
        });
        assertThat(count("select count(*) from evidence.files where sha256 = ?", shot.sha256()))
                .isEqualTo(1);

        var finding = Device.finding("石料厂扬尘（五次）", shot);
        List<Answer> receipts = fiveTimes(() -> grid.report(finding));
        assertThat(receipts).extracting(Answer::status).containsOnly(200);
        assertThat(receipts.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(count("select count(*) from matters.matters where title = ?", "石料厂扬尘（五次）"))
                .isEqualTo(1);
        String matter = receipts.getFirst().json().get("matter").asString();
        var file = grid.browser.get("/api/v1/matters/" + matter).json();
        assertThat(file.get("photos")).hasSize(1);
        assertThat(file.get("source").get("code").asString()).isEqualTo("patrol");
        assertThat(file.get("place").get("datum").asString()).isEqualTo("WGS-84");
        assertThat(file.get("description").asString()).contains("09-30 09:10");

        finding.put("note", "其实是另一回事");
        Answer other = grid.report(finding);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains(matter).contains("内容与这次不同");
    }

    @Test
    @DisplayName("C17: what is found burning is a fire; what a second person finds beside it is the same one")
    void aFireIsOne() {
        regions.place(Actor.system("test"), "990101", 113.1, 33.1, box(113, 33, 113.2, 33.2), "WGS-84");
        regions.place(Actor.system("test"), "990101001", 113.1, 33.1, box(113, 33, 113.2, 33.2), "WGS-84");
        Answer first = Device.of(port, "grid1").report(burning(113.1, 33.1));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        String matter = first.json().get("matter").asString();
        assertThat(count("select count(*) from fires.fires where matter = ?", matter))
                .isEqualTo(1);
        Answer second = Device.of(port, "town1").report(burning(113.1004, 33.1003));
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.json().get("matter").asString()).isEqualTo(matter);
        Answer elsewhere = Device.of(port, "grid1").report(burning(112.5, 32.5));
        assertThat(count(
                        "select count(*) from fires.fires where matter = ?",
                        elsewhere.json().get("matter").asString()))
                .as("where no boundary says that the point lies in the county, it is a finding like any other")
                .isZero();
    }

    private static Map<String, Object> burning(double lon, double lat) {
        Map<String, Object> finding = Device.finding("秸秆焚烧");
        finding.put("kind", "burning");
        finding.put("lon", lon);
        finding.put("lat", lat);
        return finding;
    }

    private static String box(double west, double south, double east, double north) {
        return """
                {"type": "Polygon", "coordinates": [[[%1$s, %2$s], [%3$s, %2$s], [%3$s, %4$s], [%1$s, %4$s], [%1$s, %2$s]]]}
                """.formatted(west, south, east, north);
    }

    @Test
    @DisplayName(
            "L20: a photo cut off anywhere goes on from what has arrived; a piece too far ahead is told where to begin")
    void resumes() {
        var grid = Device.of(port, "grid1");
        Shot shot = Shot.of("SITE");
        int third = shot.content().length / 3;
        assertThat(grid.photo(shot).status()).isEqualTo(404);

        Answer ahead = grid.piece(shot, third, 2 * third);
        assertThat(ahead.status()).isEqualTo(409);
        assertThat(Device.offset(ahead)).isEqualTo("0");

        assertThat(Device.offset(grid.piece(shot, 0, third))).isEqualTo("" + third);
        assertThat(Device.offset(grid.piece(shot, 0, third)))
                .as("the same again")
                .isEqualTo("" + third);
        assertThat(Device.offset(grid.piece(shot, third / 2, third + 10)))
                .as("half of it again")
                .isEqualTo("" + (third + 10));
        assertThat(Device.offset(grid.photo(shot))).isEqualTo("" + (third + 10));
        assertThat(grid.photo(shot).json().get("receivedAt").isNull()).isTrue();

        Answer last = grid.piece(shot, third + 10, shot.content().length);
        assertThat(last.json().get("receivedAt").isNull()).isFalse();
        assertThat(grid.photo(shot).json()).isEqualTo(last.json());
        assertThat(count("select count(*) from field.chunks where photo = ?", shot.id()))
                .isZero();
        String evidence = last.json().get("evidence").asString();
        assertThat(grid.browser.get("/api/v1/evidence/" + evidence).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("L20: a photo that was damaged on its way is no receipt; it starts again and is then taken in")
    void wrongHash() {
        var grid = Device.of(port, "grid1");
        Shot shot = Shot.of("SITE");
        byte[] damaged = shot.content().clone();
        damaged[damaged.length / 2] ^= 1;
        Answer refused = grid.piece(shot, 0, damaged);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("校验值不符");
        assertThat(Device.offset(refused)).isEqualTo("0");
        assertThat(count("select count(*) from evidence.files where sha256 = ?", Sha256.of(damaged)))
                .isZero();
        assertThat(grid.piece(shot, 0, shot.content().length)
                        .json()
                        .get("receivedAt")
                        .isNull())
                .isFalse();

        byte[] text = "不是照片".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var noPhoto = new Shot(UUID.randomUUID(), "SITE", text, Sha256.of(text));
        assertThat(grid.piece(noPhoto, 0, text.length).status()).isEqualTo(422);
        assertThat(grid.photo(noPhoto).status()).as("nothing of it stays").isEqualTo(404);

        var other = new Shot(shot.id(), "SITE", damaged, Sha256.of(damaged));
        assertThat(grid.piece(other, 0, damaged.length).status())
                .as("another photo, same id")
                .isEqualTo(409);
    }

    @Test
    @DisplayName("R1: another person's photo names nothing, and a finding outside one's own region opens nothing")
    void others() {
        var grid = Device.of(port, "grid1");
        var stranger = Device.of(port, "county2");
        Shot shot = grid.sent("BEFORE");
        assertThat(stranger.photo(shot).status()).isEqualTo(404);

        var stolen = Device.finding("借来的照片", shot);
        stolen.put("county", "990102");
        stolen.put("township", null);
        Answer refused = stranger.report(stolen);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).containsExactly("photos");

        var abroad = Device.finding("邻县的事", shot);
        abroad.put("county", "990102");
        abroad.put("township", null);
        assertThat(fields(grid.report(abroad))).containsExactly("county");
        assertThat(count("select count(*) from matters.matters where title in ('借来的照片', '邻县的事')"))
                .isZero();

        abroad.put("county", "990101");
        abroad.put("township", "990101001");
        Answer mended = grid.report(abroad);
        assertThat(mended.status()).as("mended under the same id").isEqualTo(200);
        String matter = mended.json().get("matter").asString();
        assertThat(stranger.browser.get("/api/v1/matters/" + matter).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "C10: what is put right on the spot, with before and after, goes to its check; without the after-photo nothing is opened")
    void fixedOnTheSpot() {
        var grid = Device.of(port, "grid1");
        Shot before = grid.sent("BEFORE");
        var finding = Device.finding("路边垃圾已清", before);
        finding.put("fixed", true);
        Answer refused = grid.report(finding);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).contains("photo-after");
        assertThat(count("select count(*) from matters.matters where title = ?", "路边垃圾已清"))
                .isZero();

        finding.put("photos", List.of(before.id(), grid.sent("AFTER").id()));
        Answer receipt = grid.report(finding);
        assertThat(receipt.status()).isEqualTo(200);
        var file = grid.browser
                .get("/api/v1/matters/" + receipt.json().get("matter").asString())
                .json();
        assertThat(file.get("state").get("code").asString()).isEqualTo("fixed");
        assertThat(file.get("photos")).hasSize(2);
    }

    @Test
    @DisplayName("Ruling 3: a telephone whose clock is three days ahead is a doubt, never a refusal")
    void wrongClock() {
        var grid = Device.of(port, "grid1");
        Instant ahead = clock.instant().plus(Duration.ofDays(3));
        var finding = Device.finding("时钟不准", grid.sent("BEFORE"));
        finding.put("capturedAt", ahead.minus(Duration.ofHours(2)));
        finding.put("sentAt", ahead);
        Answer receipt = grid.report(finding);
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.json().get("doubts")).hasSize(1);
        var file = grid.browser
                .get("/api/v1/matters/" + receipt.json().get("matter").asString())
                .json();
        assertThat(file.get("description").asString()).contains("手机时钟比服务器快43");
        assertThat(receipt.json().get("capturedAt").asString()).startsWith("2026-10-03");
        assertThat(receipt.json().get("receivedAt").asString()).startsWith("2026-09-30");
    }

    @Test
    @DisplayName("L20: what stopped on its way a week ago is listed for its sender and the office, and still goes on")
    void unfinished() {
        var grid = Device.of(port, "grid1");
        Actor actor = accounts.find("grid1").orElseThrow().asActor();
        Shot shot = Shot.of("SITE");
        int half = shot.content().length / 2;
        var told = new PhotoTold(shot.sha256(), EvidenceRole.SITE, "断在半路.jpg", Device.MORNING, null, null, null, null);
        StoryTime.at(
                clock.instant().minus(Duration.ofDays(8)),
                () -> intake.take(
                        actor,
                        shot.id(),
                        told,
                        new Chunk(0, shot.content().length, Arrays.copyOf(shot.content(), half))));
        assertThat(grid.browser.get("/api/v1/field/mine").body()).contains("断在半路.jpg");
        assertThat(unfinishedAs("office")).contains("断在半路.jpg");
        assertThat(unfinishedAs("county2")).doesNotContain("断在半路.jpg");
        assertThat(grid.piece(shot, half, shot.content().length)
                        .json()
                        .get("receivedAt")
                        .isNull())
                .isFalse();
        assertThat(unfinishedAs("office")).doesNotContain("断在半路.jpg");
    }

    @Test
    @DisplayName("C10, M03-02: a person takes along the own cell, what waits there, and where the last visit was")
    void takesAlong() {
        var town = Device.of(port, "town1");
        Actor holder = accounts.find("town1").orElseThrow().asActor();
        cells.put(Actor.system("test"), new Cells.Wanted("FT-01", "三里村网格", "village", "990101001", null, null));
        holders.replace(Actor.system("test"), "FT-01", "head", holder.account(), "field");
        Answer receipt = town.report(Device.finding("随手一报", town.sent("BEFORE")));
        var mine = town.browser.get("/api/v1/field/mine").json();
        assertThat(mine.get("cells").toString()).contains("三里村网格");
        assertThat(mine.get("lastVisit").get("address").asString()).isEqualTo("三里村石料厂门口");
        assertThat(mine.get("lastVisit").get("kind").asString()).isEqualTo("dust");

        String matter = receipt.json().get("matter").asString();
        TestBrowser.signedIn(port, "office")
                .post(
                        "/api/v1/matters/" + matter + "/actions/dispatch",
                        Map.of("version", 0, "note", "", "photos", List.of(), "fields", Map.of("unit", "county1")));
        var county =
                Device.of(port, "county1").browser.get("/api/v1/field/mine").json();
        assertThat(county.get("tasks").toString()).contains("matter:" + matter).contains("三里村石料厂门口");
    }

    private String unfinishedAs(String login) {
        return TestBrowser.signedIn(port, login)
                .get("/api/v1/field/photos/unfinished")
                .body();
    }

    private static List<Answer> fiveTimes(Callable<Answer> sending) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (Future<Answer> answer : threads.invokeAll(
                    IntStream.range(0, 5).mapToObj(_ -> sending).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static List<String> fields(Answer answer) {
        var fields = new ArrayList<String>();
        answer.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }

    private long count(String sql, Object... parameters) {
        return db.sql(sql).params(parameters).query(Long.class).single();
    }
}
