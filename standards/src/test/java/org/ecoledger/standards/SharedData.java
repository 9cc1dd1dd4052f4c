package org.ecoledger.standards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real published data beside the repository: under {@code ECOLEDGER_SHARED}, else {@code shared} next to a directory
 * above the working directory. Where there is none, the test that asks is skipped and says so.
 */
public final class SharedData {

    private SharedData() {}

    /** The file under {@code data/}; without it the test is skipped. */
    public static Path file(String name) {
        Optional<Path> path =
                root().map(root -> root.resolve("data").resolve(name)).filter(Files::isReadable);
        Assumptions.assumeTrue(path.isPresent(), "skipped: no " + name + "; set ECOLEDGER_SHARED to the shared data");
        return path.orElseThrow();
    }

    /** The rows of a gzipped CSV file under {@code data/}, by column name. */
    public static List<Map<String, String>> rows(String file) {
        return rows(lines(file));
    }

    /** The lines of a gzipped file under {@code data/}. */
    public static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(file))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV text, by column name. */
    public static List<Map<String, String>> rows(List<String> lines) {
        List<String> header = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    private static Optional<Path> root() {
        String named = System.getenv("ECOLEDGER_SHARED");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve("shared"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    /** Commas inside double quotes belong to the cell. */
    private static List<String> cells(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }
}
