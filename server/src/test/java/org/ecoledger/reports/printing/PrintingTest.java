package org.ecoledger.reports.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.reports.printing.FaceTable.Stand;
import org.ecoledger.reports.printing.NotPrinted.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("DOCX become PDF by LibreOffice, in places of their own and within limits (ruling 16)")
class PrintingTest {
    private static final List<Path> PATH =
            Stream.of("/usr/local/bin", "/usr/bin").map(Path::of).toList();
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private @Nullable Printing printing;

    @AfterEach
    void stop() {
        if (printing != null) {
            printing.stop();
        }
    }

    private Printing printing(String home, int processes, int waiting, Duration limit) {
        var made = new Printing(data, home, PATH, processes, waiting, limit);
        made.start();
        printing = made;
        return made;
    }

    private Printing real() {
        Printing made = printing("", 2, 20, LONG);
        assumeThat(made.available())
                .as("LibreOffice on this machine (apt-get install --no-install-recommends libreoffice-writer)")
                .isTrue();
        return made;
    }

    /** A stand-in for the office that does what its script says. */
    private String office(String script) throws IOException {
        Path home = Files.createDirectories(data.resolve("stand-in/program"));
        Path program = Files.writeString(home.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home.getParent().toString();
    }

    private static Reason reason(CompletableFuture<byte[]> print) {
        try {
            print.join();
            throw new AssertionError("was printed");
        } catch (CompletionException failed) {
            return ((NotPrinted) failed.getCause()).reason();
        }
    }

    @Test
    @DisplayName(
            "the same document prints twice to the same pages and the same text, with all faces embedded and no letter missing")
    void sameTwice() {
        Printing press = real();
        byte[] docx = SampleDocument.of(6, List.of(SampleDocument.bars(1), SampleDocument.bars(2)));
        var first = PrintedPages.of(press.pdf(docx).join());
        var second = PrintedPages.of(press.pdf(docx).join());
        assertThat(first.pages()).isEqualTo(second.pages()).isEqualTo(6);
        assertThat(first.text()).isEqualTo(second.text());
        assertThat(first.text().replaceAll("\\s", ""))
                .contains("优良天数276天")
                .contains("µg/m³")
                .contains("非涉密系统，严禁录入国家秘密");
        assertThat(first.text()).doesNotContain("\uFFFD");
        assertThat(first.faces())
                .isNotEmpty()
                .allSatisfy(face -> assertThat(face.embedded()).as(face.name()).isTrue());
        assertThat(first.missingLetters()).isEmpty();
        first.render(Path.of("target/printed"), 2);
    }

    @Test
    @DisplayName("four documents at once on two presses all come out, each its own")
    void atOnce() {
        Printing press = real();
        List<CompletableFuture<byte[]>> prints = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> press.pdf(SampleDocument.titled("第" + number + "号文件")))
                .toList();
        for (int number = 1; number <= 4; number++) {
            assertThat(PrintedPages.of(prints.get(number - 1).join()).text()).contains("第" + number + "号文件");
        }
    }

    @Test
    @DisplayName("a document that takes too long is ended alone, with all that it started")
    void tooLong() throws IOException {
        Printing press =
                printing(office("sleep 300 & echo $! >" + data + "/child; sleep 300"), 1, 5, Duration.ofMillis(700));
        assertThat(reason(press.pdf(new byte[] {1}))).isEqualTo(Reason.TOO_LONG);
        long child = Long.parseLong(Files.readString(data.resolve("child")).strip());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    @DisplayName(
            "what waits beyond the bound is refused at once; what waits when the server stops is not lost without a word")
    void full() throws IOException {
        Printing press = printing(office("sleep 300"), 1, 1, LONG);
        var running = press.pdf(new byte[] {1});
        var waiting = press.pdf(new byte[] {2});
        assertThat(reason(press.pdf(new byte[] {3}))).isEqualTo(Reason.FULL);
        press.stop();
        assertThat(reason(running)).isEqualTo(Reason.STOPPED);
        assertThat(reason(waiting)).isEqualTo(Reason.STOPPED);
        assertThat(reason(press.pdf(new byte[] {4}))).isEqualTo(Reason.STOPPED);
    }

    @Test
    @DisplayName(
            "an office that gives up is tried once more in a fresh profile, then the document is given back as broken")
    void broken() throws IOException {
        Printing press = printing(office("echo once >>" + data + "/tries; exit 7"), 1, 5, LONG);
        assertThat(reason(press.pdf(new byte[] {1}))).isEqualTo(Reason.BROKEN);
        assertThat(Files.readAllLines(data.resolve("tries"))).hasSize(2);
    }

    @Test
    @DisplayName("without LibreOffice it says so, and prints as soon as one is there")
    void absent() throws IOException {
        Printing press = printing(data.resolve("stand-in").toString(), 1, 5, LONG);
        assertThat(press.available()).isFalse();
        assertThat(reason(press.pdf(new byte[] {1}))).isEqualTo(Reason.ABSENT);
        office("for last; do :; done; cp \"$last\" \"${last%.docx}.pdf\"");
        assertThat(press.available()).isTrue();
        assertThat(press.pdf(new byte[] {5, 6}).join()).containsExactly(5, 6);
    }

    @Test
    @DisplayName("what a killed server left running is ended at the next start; other people's offices are left alone")
    void leftOver() throws Exception {
        String home = office("sleep 300");
        Path profile = data.resolve("office/press-1/profile");
        Process left = new ProcessBuilder(home + "/program/soffice", Press.installation(profile)).start();
        Process other =
                new ProcessBuilder(home + "/program/soffice", Press.installation(data.resolve("elsewhere"))).start();
        try {
            Files.createDirectories(profile);
            printing(home, 1, 5, LONG);
            assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).isTrue();
        } finally {
            Leftovers.end(left.toHandle());
            Leftovers.end(other.toHandle());
        }
    }

    @Test
    @DisplayName(
            "faces of official documents that a machine lacks are replaced in a fixed order; those it has are left")
    void faces() {
        assertThat(FaceTable.of(Set.of("Noto Serif CJK SC", "WenQuanYi Zen Hei")))
                .contains(new Stand("仿宋_GB2312", "Noto Serif CJK SC"))
                .contains(new Stand("黑体", "WenQuanYi Zen Hei"));
        assertThat(FaceTable.of(Set.of("仿宋_GB2312", "Noto Serif CJK SC")))
                .noneMatch(stand -> stand.wanted().equals("仿宋_GB2312"));
    }
}
