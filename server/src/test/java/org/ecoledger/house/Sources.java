package org.ecoledger.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository's own files, for the rules that read text. Tests run in the folder {@code server}. */
final class Sources {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    static final Path MAIN = ROOT.resolve("server/src/main/java/org/ecoledger");
    static final Path RESOURCES = ROOT.resolve("server/src/main/resources");
    static final Path TEST_RESOURCES = ROOT.resolve("server/src/test/resources");

    private Sources() {}

    /** All files below the folder with this ending, without what is installed or built. */
    static List<Path> below(Path folder, String... endings) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> !file.toString().matches(".*/(node_modules|target|dist)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module that a file of the main sources or of the migrations belongs to. */
    static String moduleOf(Path file) {
        Path base = file.startsWith(MAIN) ? MAIN : RESOURCES.resolve("db/migration");
        return base.relativize(file).getName(0).toString();
    }

    static String shortName(Path file) {
        return ROOT.relativize(file).toString();
    }

    /**
     * A file that is made from the code: equal to what is made now, or, with {@code -Decoledger.write=true}, written.
     *
     * @return a sentence if it is stale, else nothing
     */
    static String staleness(Path file, String content) {
        try {
            if (Boolean.getBoolean("ecoledger.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            boolean fresh = Files.exists(file) && Files.readString(file).equals(content);
            return fresh ? "" : shortName(file) + " is stale: run ./ecoledger api and commit what it wrote";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
