package org.ecoledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real published files beside the repository: under {@code ECOLEDGER_SHARED}, else {@code shared} next to a directory above
 * the working directory. Where there is none, the test that asks is skipped and says so.
 */
public final class SharedFiles {
    private SharedFiles() {}

    /** @param name path under the shared {@code data} directory */
    public static Path find(String name) {
        String named = System.getenv("ECOLEDGER_SHARED");
        var root = named != null && !named.isBlank()
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                        .map(directory -> directory.resolve("shared"));
        var file = root.map(directory -> directory.resolve("data").resolve(name))
                .filter(Files::isReadable)
                .findFirst();
        Assumptions.assumeTrue(file.isPresent(), "skipped: no " + name + "; set ECOLEDGER_SHARED to the shared data");
        return file.orElseThrow();
    }
}
