package org.ecoledger.reports.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ecoledger.reports.printing.NotPrinted.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One place at which LibreOffice prints, with a directory and a profile of its own. Each document gets a process of its own
 * that ends with it: it listens on no port, remembers nothing of the document before, and one that hangs is ended alone.
 */
final class Press {
    private static final Logger log = LoggerFactory.getLogger(Press.class);
    /** With this the office asks to be started once more, as after the first start in a fresh profile. */
    private static final int AGAIN = 81;

    private static final int ATTEMPTS = 2;
    private static final int LOOK_EVERY = 200;

    private final Path directory;
    private final Path profile;
    private final Duration limit;
    private volatile boolean stopped;

    Press(Path directory, Duration limit) {
        this.directory = directory;
        this.profile = directory.resolve("profile");
        this.limit = limit;
    }

    /** The argument by which a process of this profile is known. */
    static String installation(Path profile) {
        String address = profile.toUri().toString();
        return "-env:UserInstallation=" + (address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** The document as PDF. It waits as long as the limit allows. */
    byte[] print(Office office, byte[] docx) throws InterruptedException {
        try {
            for (int attempt = 1; ; attempt++) {
                if (stopped) {
                    throw new NotPrinted(Reason.STOPPED, "");
                }
                Path work = freshDirectory();
                Path in = Files.write(work.resolve("document.docx"), docx);
                int code = run(office, in, work);
                Path out = work.resolve("document.pdf");
                if (code == 0 && Files.exists(out)) {
                    return Files.readAllBytes(out);
                }
                log.warn("LibreOffice ended with {} at attempt {}: {}", code, attempt, said(work));
                if (attempt == ATTEMPTS) {
                    throw new NotPrinted(Reason.BROKEN, "code " + code);
                }
                if (code != AGAIN) {
                    remove(profile);
                }
            }
        } catch (IOException e) {
            log.error("A document could not be printed in {}", directory, e);
            throw new NotPrinted(Reason.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    /** Ends what is being printed; nothing more is begun. */
    void stop() {
        stopped = true;
    }

    private Path freshDirectory() throws IOException {
        if (!Files.exists(profile.resolve("user/registrymodifications.xcu"))) {
            Profile.write(profile, FaceTable.ofThisMachine());
        }
        Path work = directory.resolve("work");
        remove(work);
        return Files.createDirectories(work);
    }

    private int run(Office office, Path in, Path work) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        office.program().toString(),
                        installation(profile),
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--nolockcheck",
                        "--infilter=MS Word 2007 XML",
                        "--convert-to",
                        "pdf:writer_pdf_Export",
                        "--outdir",
                        work.toString(),
                        in.toString())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("said.txt").toFile());
        builder.environment().putAll(Map.of("HOME", directory.toString(), "SAL_USE_VCLPLUGIN", "svp", "LC_ALL", "C.UTF-8"));
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        try {
            long end = System.nanoTime() + limit.toNanos();
            while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                if (stopped) {
                    throw new NotPrinted(Reason.STOPPED, "");
                }
                if (System.nanoTime() > end) {
                    throw new NotPrinted(Reason.TOO_LONG, limit.toString());
                }
            }
            return process.exitValue();
        } finally {
            if (process.isAlive()) {
                Leftovers.end(process.toHandle());
            }
        }
    }

    private static String said(Path work) throws IOException {
        Path said = work.resolve("said.txt");
        return Files.exists(said) ? Files.readString(said).strip() : "";
    }

    /** Ends what a killed server left here, and what it wrote. */
    void clear() throws IOException {
        Leftovers.stop(profile);
        remove(directory);
    }

    private static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}
