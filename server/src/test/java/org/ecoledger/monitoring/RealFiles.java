package org.ecoledger.monitoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Real published files under {@code ECOLEDGER_SHARED}, else in {@code shared} beside a directory above; without them the test is skipped. */
public final class RealFiles {
    private RealFiles() {}

    public static byte[] bytes(String file) {
        String named = System.getenv("ECOLEDGER_SHARED");
        Path root = named != null && !named.isBlank()
                ? Path.of(named)
                : Stream.iterate(Path.of("").toAbsolutePath(), one -> one != null, Path::getParent)
                        .map(one -> one.resolve("shared"))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(Path.of("shared"));
        Path path = root.resolve("data").resolve(file);
        Assumptions.assumeTrue(
                Files.isReadable(path), "skipped: no " + file + "; set ECOLEDGER_SHARED to the shared data");
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a gzipped text file. */
    public static List<String> lines(byte[] gzipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
