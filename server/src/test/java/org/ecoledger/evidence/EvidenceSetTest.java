package org.ecoledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ecoledger.HonestPhotos;
import org.ecoledger.HonestPhotos.Pair;
import org.ecoledger.Pictures;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("issue 4, done-line 5: 500 honest pairs are taken, 100 re-uses are found, likeness doubts have their rate")
class EvidenceSetTest {
    private static final Logger log = LoggerFactory.getLogger(EvidenceSetTest.class);
    private static final Actor WRITER = Actor.system("evidence-set");
    private static final int PAIRS = 500;
    private static final int REUSED = 100;
    private static final int CHANGED = 50;

    @Autowired
    EvidenceFiles files;

    @Autowired
    JdbcClient db;

    private static List<Pair> pairs = List.of();

    @BeforeEach
    void takeAll() {
        if (pairs.isEmpty()) {
            pairs = HonestPhotos.pairs(1, PAIRS);
            pairs.parallelStream().forEach(pair -> {
                keep(pair.place(), EvidenceRole.BEFORE, pair.before());
                keep(pair.place(), EvidenceRole.AFTER, pair.after());
            });
        }
    }

    @Test
    @DisplayName("none of 500 honest before/after pairs is refused, with what the camera wrote or without it")
    void noneIsRefused() {
        assertThat(count("")).isEqualTo(2L * PAIRS);
        assertThat(count("and taken_at is null")).isBetween(200L, 600L);
        assertThat(count("and lon is not null")).isBetween(200L, 600L);
        assertThat(pairs).allSatisfy(pair -> {
            EvidenceFile after = after(pair);
            assertThat(after.takenAt()).isEqualTo(pair.after().taken());
            assertThat(files.twins(after.sha256(), subject(pair))).isEmpty();
        });
    }

    @Test
    @DisplayName("all of 100 byte-identical re-uses are found")
    void allReusesAreFound() {
        assertThat(pairs.subList(0, REUSED))
                .allSatisfy(pair -> assertThat(
                                files.twins(Contents.sha256(pair.after().jpeg()), "set:of-somebody-else"))
                        .extracting(EvidenceFile::subject)
                        .containsExactly(subject(pair)));
    }

    @Test
    @DisplayName("ruling 3: hardly any honest photo raises a likeness doubt, least of all against its own pair")
    void honestPhotosRaiseHardlyAnyDoubt() {
        long start = System.nanoTime();
        long doubted = pairs.parallelStream()
                .flatMap(pair -> files.of(subject(pair)).stream())
                .filter(photo -> !files.likenesses(photo, String.valueOf(photo.subject()))
                        .isEmpty())
                .count();
        double rate = 100.0 * doubted / (2 * PAIRS);
        log.info(
                "Likeness doubts: {} % of {} honest photos, {} ms",
                rate, 2 * PAIRS, (System.nanoTime() - start) / 1_000_000);
        assertThat(rate).isLessThanOrEqualTo(1.0);
    }

    @Test
    @DisplayName("re-uses that were stored anew, resized, brightened or slightly cropped are doubted")
    void changedReusesAreDoubted() {
        assertThat(detected("stored anew", photo -> Pictures.reencoded(photo, 0.4)))
                .isGreaterThanOrEqualTo(49);
        assertThat(detected("at half size", photo -> Pictures.resized(photo, 0.5)))
                .isGreaterThanOrEqualTo(49);
        assertThat(detected("brightened", photo -> Pictures.brightened(photo, 1.15)))
                .isGreaterThanOrEqualTo(48);
        assertThat(detected("cropped by 3 %", photo -> Pictures.cropped(photo, 0.03)))
                .isGreaterThanOrEqualTo(45);
        assertThat(detected("cropped by 5 %", photo -> Pictures.cropped(photo, 0.05)))
                .isGreaterThanOrEqualTo(38);
    }

    private long detected(String how, UnaryOperator<byte[]> change) {
        long found = pairs.subList(0, CHANGED).parallelStream()
                .filter(pair -> {
                    byte[] upright = files.preview(after(pair)).orElseThrow();
                    EvidenceFile reused = files.receive(WRITER, "再用.jpg", EvidenceRole.AFTER, change.apply(upright));
                    return files.likenesses(reused, "set:of-somebody-else").stream()
                            .anyMatch(likeness ->
                                    subject(pair).equals(likeness.file().subject()));
                })
                .count();
        log.info("Likeness: {} of {} re-uses found that were {}", found, CHANGED, how);
        return found;
    }

    private void keep(long place, EvidenceRole role, HonestPhotos.Shot shot) {
        EvidenceFile file = files.receive(WRITER, shot.name(), role, shot.jpeg());
        files.attach(WRITER, file.id(), "set:" + place);
    }

    private EvidenceFile after(Pair pair) {
        return files.of(subject(pair)).stream()
                .filter(file -> file.role() == EvidenceRole.AFTER)
                .findFirst()
                .orElseThrow();
    }

    private static String subject(Pair pair) {
        return "set:" + pair.place();
    }

    private long count(String condition) {
        return db.sql("select count(*) from evidence.files where subject ~ '^set:[0-9]+$' " + condition)
                .query(Long.class)
                .single();
    }
}
