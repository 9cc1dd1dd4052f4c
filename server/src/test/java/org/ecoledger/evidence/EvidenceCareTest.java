package org.ecoledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoledger.CameraStamp;
import org.ecoledger.HonestPhotos;
import org.ecoledger.Pictures;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("issue 4, ruling 3: what is said of a photo, what the public may see of it, and how it ceases to count")
class EvidenceCareTest {
    private static final Instant TAKEN = Instant.parse("2026-09-29T03:15:00Z");

    @LocalServerPort
    int port;

    @Autowired
    EvidenceFiles files;

    @Autowired
    Likenesses likenesses;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    ConfigurableListableBeanFactory beans;

    TestBrowser town;

    /** Files that all of county 1 and the office may see. */
    private static final class CareSubjects implements EvidenceSubjects {
        @Override
        public String kind() {
            return "care";
        }

        @Override
        public boolean mayRead(Actor actor, String key) {
            return Set.of("office", "town1", "county1").contains(actor.login());
        }
    }

    @BeforeEach
    void signIn() {
        if (!beans.containsSingleton("careSubjects")) {
            beans.registerSingleton("careSubjects", new CareSubjects());
        }
        town = TestBrowser.signedIn(port, "town1");
    }

    @Test
    @DisplayName("the time and place that the person claims stand beside those of the camera")
    void claimed() {
        byte[] photo = new CameraStamp(1, TAKEN, 113.5, 34.5).on(TestPhotos.jpeg());
        JsonNode stored = upload(
                        photo,
                        Map.of(
                                "claimedAt", "2026-09-29 12:00",
                                "claimedLon", "113.62531234",
                                "claimedLat", "34.7466",
                                "claimedDatum", "GCJ-02"))
                .json();
        EvidenceFile file = files.get(UUID.fromString(stored.get("id").asString()));
        assertThat(file.takenAt()).isEqualTo(TAKEN);
        assertThat(file.lon()).isEqualByComparingTo("113.5");
        assertThat(file.datum()).isEqualTo("WGS-84");
        assertThat(file.claimed().at()).isEqualTo("2026-09-29T04:00:00Z");
        assertThat(file.claimed().lon()).isEqualByComparingTo("113.625312");
        assertThat(file.claimed().datum()).isEqualTo("GCJ-02");
        assertThat(files.get(idOf(upload(photo, Map.of()))).claimed()).isEqualTo(Claim.NONE);
    }

    @Test
    @DisplayName("a claim that cannot be is refused with all objections at once, each beside its field")
    void claimedWrongly() {
        assertThat(objections(Map.of("claimedAt", "昨天", "claimedLon", "东", "claimedLat", "1e9")))
                .containsExactlyInAnyOrder("claimedAt", "claimedLon", "claimedLat");
        assertThat(objections(
                        Map.of("claimedAt", "2026-12-24T10:00:00+08:00", "claimedLon", "34.7", "claimedLat", "113.6")))
                .containsExactlyInAnyOrder("claimedAt", "claimedLon", "claimedLat", "claimedDatum");
        assertThat(objections(Map.of("claimedLon", "113.6", "claimedDatum", "WGS-84")))
                .containsExactly("claimedLat");
        assertThat(objections(Map.of("claimedAt", "1970-01-01T00:00", "claimedDatum", "BD-09")))
                .containsExactlyInAnyOrder("claimedAt", "claimedDatum");
    }

    @Test
    @DisplayName("the preview is upright and of medium size, and nothing is left in it of what the camera wrote")
    void preview() throws Exception {
        byte[] large = Pictures.reencoded(TestPhotos.png(2400, 1350), 0.8);
        byte[] photo = CameraStamp.segment(
                new CameraStamp(6, TAKEN, 113.5, 34.5).on(large),
                0xE1,
                "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>113.5</x:xmpmeta>".getBytes(StandardCharsets.US_ASCII));
        JsonNode stored = upload(photo, Map.of()).json();
        assertThat(stored.get("placed").asBoolean()).isTrue();
        var answer = town.get(stored.get("previewUrl").asString());
        byte[] preview = answer.response().body();
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("image/jpeg");
        var seen = Pictures.decoded(preview);
        assertThat(List.of(seen.getWidth(), seen.getHeight())).containsExactly(900, 1600);
        assertBare(preview);
        assertThat(files.preview(files.get(idOf(stored)))).hasValue(preview);
        assertBare(town.get(stored.get("thumbnailUrl").asString()).response().body());
        assertThat(town.get(stored.get("url").asString()).response().body()).isEqualTo(photo);
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get(stored.get("previewUrl").asString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "a file is annulled with a reason by its uploader or the office, once; it stays, with who, when and why")
    void annulled() {
        JsonNode stored = attached();
        String annulment = stored.get("url").asString() + "/annulment";
        assertThat(town.post(annulment, Map.of()).status()).isEqualTo(422);
        assertThat(town.post(annulment, Map.of("reason", " "))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("reason");
        assertThat(TestBrowser.signedIn(port, "county2")
                        .post(annulment, Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "county1")
                        .post(annulment, Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        var office = TestBrowser.signedIn(port, "office");
        JsonNode answer = office.post(annulment, Map.of("reason", "拍错了地方")).json();
        assertThat(answer.get("annulment").get("reason").asString()).isEqualTo("拍错了地方");
        assertThat(town.post(annulment, Map.of("reason", "再来")).status()).isEqualTo(409);
        EvidenceFile file = files.get(idOf(stored));
        assertThat(file.annulled()).isTrue();
        assertThat(file.annulment().byName()).isEqualTo("周明");
        assertThat(town.get(stored.get("url").asString()).status()).isEqualTo(200);
        assertThat(db.sql("select what from evidence.custody where file = ? order by id")
                        .param(file.id())
                        .query(String.class)
                        .list())
                .containsExactly("received", "attached", "annulled");
    }

    @Test
    @DisplayName("the uploader annuls what still belongs to nothing; nobody else knows of it")
    void annulledByItsUploader() {
        JsonNode stored = upload(TestPhotos.jpeg(), Map.of()).json();
        String annulment = stored.get("url").asString() + "/annulment";
        assertThat(TestBrowser.signedIn(port, "office")
                        .post(annulment, Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(town.post(annulment, Map.of("reason", "重复上传")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("photos that came before likeness did are looked at when asked for, or in the background")
    void latecomers() {
        byte[] photo = HonestPhotos.pair(90_001).after().jpeg();
        Actor actor = actor("town1");
        EvidenceFile first = files.receive(actor, "a.jpg", EvidenceRole.AFTER, photo);
        EvidenceFile second = files.receive(actor, "b.jpg", EvidenceRole.AFTER, Pictures.reencoded(photo, 0.6));
        files.attach(actor, first.id(), "care:late-1");
        files.attach(actor, second.id(), "care:late-2");
        forget(first);
        assertThat(files.likenesses(second, "care:late-2")).isEmpty();
        assertThat(files.likenesses(first, "care:late-1"))
                .extracting(Likeness::file)
                .containsExactly(files.get(second.id()));
        forget(first);
        while (likenesses.lookAtNext()) {
            assertThat(files.twins(first.sha256(), "care:late-1")).isEmpty();
        }
        assertThat(files.likenesses(second, "care:late-2"))
                .extracting(Likeness::file)
                .containsExactly(files.get(first.id()));
    }

    private void forget(EvidenceFile file) {
        db.sql("delete from evidence.likenesses where sha256 = ?")
                .param(file.sha256())
                .update();
        db.sql("insert into evidence.unlooked (sha256) values (?)")
                .param(file.sha256())
                .update();
    }

    private JsonNode attached() {
        JsonNode stored = upload(TestPhotos.jpeg(), Map.of()).json();
        files.attach(actor("town1"), idOf(stored), "care:" + UUID.randomUUID());
        return stored;
    }

    private static void assertBare(byte[] jpeg) throws Exception {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
        assertThat(StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                        .map(Directory::getClass))
                .noneMatch(kind -> GpsDirectory.class.isAssignableFrom(kind)
                        || ExifDirectoryBase.class.isAssignableFrom(kind)
                        || IccDirectory.class.isAssignableFrom(kind));
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "xmpmeta", "2026:09:29");
    }

    private List<String> objections(Map<String, String> fields) {
        Answer answer = upload(TestPhotos.jpeg(), fields);
        assertThat(answer.status()).isEqualTo(422);
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private Answer upload(byte[] content, Map<String, String> claimed) {
        var fields = new java.util.HashMap<>(claimed);
        fields.put("role", "SITE");
        return town.upload("/api/v1/evidence", "现场.jpg", content, fields);
    }

    private static UUID idOf(Answer answer) {
        return idOf(answer.json());
    }

    private static UUID idOf(JsonNode stored) {
        return UUID.fromString(stored.get("id").asString());
    }

    private Actor actor(String login) {
        var account = accounts.find(login).orElseThrow();
        return new Actor(account.id(), account.login(), account.name(), account.roles());
    }
}
