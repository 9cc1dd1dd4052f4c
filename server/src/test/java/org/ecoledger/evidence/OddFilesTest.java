package org.ecoledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.evidence.OddFiles.ascii;
import static org.ecoledger.evidence.OddFiles.joined;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.ecoledger.CameraStamp;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName(
        "issue 4, done-line 6: bad files are answered clearly and nothing of them is kept; no genuine photo is refused")
class OddFilesTest {
    private static final Instant TAKEN = Instant.parse("2026-09-29T03:15:00Z");
    private static final byte[] MOVIE_HEAD = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0};

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    TestBrowser town;

    @BeforeEach
    void signIn() {
        town = TestBrowser.signedIn(port, "town1");
    }

    @Test
    @DisplayName("0 bytes, cut off, or nothing behind the head: said so")
    void whatIsNotWhole() {
        byte[] jpeg = TestPhotos.jpeg();
        refused(new byte[0], "0字节");
        refused(Arrays.copyOf(jpeg, jpeg.length / 2), "不完整或已损坏");
        refused(Arrays.copyOf(jpeg, 3), "不完整或已损坏");
        refused(Arrays.copyOf(TestPhotos.png(200, 200), 900), "不完整或已损坏");
        refused(joined(Arrays.copyOf(jpeg, 20), OddFiles.noise(5000)), "不完整或已损坏");
    }

    @Test
    @DisplayName(
            "HEIC, AVIF, WebP, GIF, animated PNG, video and text each have their sentence, whatever the extension says")
    void otherKinds() {
        refused(ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "HEIC");
        refused(ascii("\0\0\0\u0018ftypavif\0\0\0\0mif1avif"), "HEIC");
        refused(ascii("RIFF\u0010\0\0\0WEBPVP8 \0\0\0\0"), "WebP");
        refused(OddFiles.gif(), "动图");
        refused(OddFiles.pngWith("acTL", new byte[8]), "动图");
        refused(joined(MOVIE_HEAD, OddFiles.noise(500)), "视频");
        refused(ascii("PK\3\4 docx"), "不是JPG、PNG照片");
        refused(ascii("<html><script>alert(1)</script>"), "不是JPG、PNG照片");
        refused(ascii("%PDF-1.7\n%as a photo\n%%EOF"), "PDF");
    }

    @Test
    @DisplayName(
            "a small file that claims or unpacks to hundreds of millions of pixels is refused before it is unpacked")
    void bombs() {
        long start = System.nanoTime();
        refused(OddFiles.pngClaiming(50_000, 50_000), "50,000×50,000");
        refused(OddFiles.pngClaiming(60_000, 60_000), "60,000");
        refused(OddFiles.blackPng(9_000, 9_000), "9,000");
        refused(OddFiles.jpegClaiming(false, 65_500, 65_500), "65,500");
        refused(OddFiles.jpegClaiming(true, 12_000, 12_000), "12,000");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("blocks of text and profiles that unpack to a hundred megabytes are never unpacked")
    void bombsBesideThePicture() {
        byte[] swollen = joined(ascii("x\0\0"), OddFiles.packed(new byte[100_000_000]));
        taken(OddFiles.pngWith("zTXt", swollen));
        taken(OddFiles.pngWith("iCCP", swollen));
    }

    @Test
    @DisplayName("a photo with an archive, a page or a PDF behind it is two things at once and refused")
    void polyglots() {
        byte[] jpeg = TestPhotos.jpeg();
        refused(joined(jpeg, OddFiles.zip()), "压缩包");
        refused(joined(jpeg, OddFiles.noise(3000), OddFiles.zip(), new byte[40]), "压缩包");
        refused(joined(TestPhotos.png(30, 30), OddFiles.zip()), "压缩包");
        refused(joined(jpeg, ascii("Rar!\u001a\7\1\0")), "压缩包");
        refused(joined(jpeg, ascii("<script>alert(1)</script>")), "网页代码");
        refused(joined(jpeg, ascii("\r\n<!DOCTYPE html><title>x</title>")), "网页代码");
        refused(joined(jpeg, ascii("%PDF-1.4\n1 0 obj")), "PDF");
    }

    @Test
    @DisplayName(
            "what telephones append themselves is no reason: moving pictures, second pictures, padding, vendors' notes")
    void genuineTrailers() {
        byte[] movie = joined(MOVIE_HEAD, OddFiles.noise(60_000), ascii("PK\3\4"), OddFiles.noise(60_000));
        taken(joined(TestPhotos.jpeg(), movie));
        taken(joined(
                TestPhotos.jpeg(), ascii("\0\0\u0030\n\u0010\0\0\0MotionPhoto_Data"), movie, ascii("SEFHk\0\0\0SEFT")));
        taken(joined(TestPhotos.jpegTaken(TAKEN), TestPhotos.jpeg()));
        taken(joined(TestPhotos.jpeg(), movie, ascii("v3_f30    0:0       LIVE_5012345")));
        taken(joined(TestPhotos.jpeg(), ascii("vivo{\"com.vivo.gallery\":1}<x:xmpmeta>cameraalbum!")));
        taken(joined(TestPhotos.jpeg(), new byte[4096]));
        taken(OddFiles.progressive());
    }

    @Test
    @DisplayName("swollen, broken or impossible notes of the camera leave the photo as it is, without time and place")
    void notesOfTheCamera() {
        byte[] swollen = TestPhotos.jpegTaken(TAKEN);
        byte[] note = joined(ascii("Exif\0\0"), OddFiles.noise(65_000));
        for (int i = 0; i < 20; i++) {
            swollen = CameraStamp.segment(swollen, 0xE1, note);
        }
        assertThat(taken(swollen).json().get("takenAt").asString()).isEqualTo("2026-09-29T03:15:00Z");
        taken(CameraStamp.segment(TestPhotos.jpeg(), 0xE2, joined(ascii("ICC_PROFILE\0\1\1"), OddFiles.noise(300))));
        taken(CameraStamp.segment(TestPhotos.jpeg(), 0xE1, ascii("Exif\0\0MM\0*\0\0\0\u0008\0\1")));
        taken(CameraStamp.segment(TestPhotos.jpeg(), 0xE0, ascii("JFXX\0\u0010")));
        byte[] nowhere = new CameraStamp(1, TAKEN, 500.0, 200.0).on(TestPhotos.jpeg());
        assertThat(taken(nowhere).json().get("placed").asBoolean()).isFalse();
        byte[] divided = new CameraStamp(1, TAKEN, 113.5, 34.5).exif();
        ByteBuffer.wrap(divided).putInt(divided.length - 44, 0).putInt(divided.length - 20, 0);
        taken(CameraStamp.segment(TestPhotos.jpeg(), 0xE1, divided));
    }

    private Answer taken(byte[] content) {
        Answer answer = town.upload("/api/v1/evidence", "现场.jpg", content, Map.of("role", "SITE"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private void refused(byte[] content, String because) {
        Answer answer = town.upload("/api/v1/evidence", "现场.jpg", content, Map.of("role", "SITE"));
        assertThat(answer.status()).as(because).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).contains("现场.jpg", because);
        assertThat(answer.json().get("mend").asString()).isNotEmpty();
        assertThat(db.sql("select count(*) from evidence.contents where sha256 = ?")
                        .param(Contents.sha256(content))
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
