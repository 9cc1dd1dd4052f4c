package org.ecoledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.ecoledger.CameraStamp;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("issue 2, done-line 5: evidence is judged by its content")
class EvidenceTest {
    @LocalServerPort
    int port;

    @Autowired
    EvidenceFiles files;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    TestBrowser town;

    @BeforeEach
    void signIn() {
        town = TestBrowser.signedIn(port, "town1");
    }

    @Test
    void aPhotoComesBackAsItWentInAndCannotBeRun() {
        byte[] photo = TestPhotos.jpeg();
        var stored = upload("现场 1.jpg", photo).json();
        assertThat(stored.get("sha256").asString()).hasSize(64);
        var answer = town.get(stored.get("url").asString());
        assertThat(answer.response().body()).isEqualTo(photo);
        var headers = answer.response().headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        var thumbnail = town.get(stored.get("thumbnailUrl").asString());
        assertThat(thumbnail.status()).isEqualTo(200);
    }

    @Test
    void theCameraIsHeardAboutTimeAndHowItWasHeld() throws IOException {
        Instant taken = Instant.parse("2026-09-29T03:15:00Z");
        var stored = upload("a.jpg", TestPhotos.jpegLying(taken)).json();
        assertThat(stored.get("takenAt").asString()).isEqualTo("2026-09-29T03:15:00Z");
        var upright = ImageIO.read(new ByteArrayInputStream(
                town.get(stored.get("thumbnailUrl").asString()).response().body()));
        assertThat(upright.getHeight()).isGreaterThan(upright.getWidth());
    }

    @Test
    void aTextFileRenamedJpgIsRefusedInWords() {
        Answer answer = upload("证明.jpg", "这是一个文本文件".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).contains("证明.jpg", "不是JPG、PNG照片");
        assertThat(answer.json().get("mend").asString()).isNotEmpty();
    }

    @Test
    void aPhotoOf30MegabytesIsRefusedInWords() {
        long before = stored();
        Answer answer = upload("大图.jpg", Arrays.copyOf(TestPhotos.jpeg(), 30 * 1024 * 1024));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").asString()).contains("20 MB");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void anEmptyAFalseAndACutOffPhotoAreRefused() {
        assertThat(upload("空.jpg", new byte[0]).json().get("detail").asString()).contains("0字节");
        byte[] photo = TestPhotos.jpeg();
        assertThat(upload("半张.jpg", Arrays.copyOf(photo, photo.length / 2)).status())
                .isEqualTo(422);
        byte[] png = TestPhotos.png(200, 200);
        assertThat(upload("半张.png", Arrays.copyOf(png, png.length / 2)).status())
                .isEqualTo(422);
        assertThat(upload("page.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aPhotoWithAPageInItsCommentStaysAnImage() {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] both = CameraStamp.segment(TestPhotos.jpeg(), 0xFE, script);
        var answer = town.get(upload("x.html", both).json().get("url").asString());
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    @Test
    void aPdfIsADocumentAndNoPhoto() {
        byte[] pdf = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        assertThat(upload("a.pdf", pdf).json().get("detail").asString()).contains("PDF");
        var stored = town.upload("/api/v1/evidence", "台账.pdf", pdf, Map.of("role", "DOCUMENT"));
        var answer = town.get(stored.json().get("url").asString());
        assertThat(answer.response().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void whatBelongsToNothingYetIsSeenByItsUploaderOnly() {
        String url = upload("a.jpg", TestPhotos.jpeg()).json().get("url").asString();
        assertThat(TestBrowser.signedIn(port, "office").get(url).status()).isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "county2").get(url + "/thumbnail").status())
                .isEqualTo(404);
        assertThat(TestBrowser.anonymous(port).get(url).status()).isEqualTo(401);
    }

    @Test
    void everyHandThatHadItIsWrittenDown() {
        var account = accounts.find("town1").orElseThrow();
        var actor = new Actor(account.id(), account.login(), account.name(), account.roles());
        var file = files.receive(actor, "a.jpg", EvidenceRole.SITE, TestPhotos.jpeg());
        files.attach(actor, file.id(), "test:" + UUID.randomUUID());
        assertThat(db.sql("select what from evidence.custody where file = ? order by id")
                        .param(file.id())
                        .query(String.class)
                        .list())
                .containsExactly("received", "attached");
    }

    private Answer upload(String name, byte[] content) {
        return town.upload("/api/v1/evidence", name, content, Map.of("role", "SITE"));
    }

    private long stored() {
        return db.sql("select count(*) from evidence.files where name = '大图.jpg'")
                .query(Long.class)
                .single();
    }
}
