package org.ecoledger.reports.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The LibreOffice of this machine.
 *
 * @param program its launcher, {@code soffice}
 */
record Office(Path program) {
    private static final String LAUNCHER = "soffice";
    private static final Path DEBIAN = Path.of("/usr/lib/libreoffice");
    private static final Path OPTIONAL = Path.of("/opt");

    /**
     * @param home directory in which it is installed, or the launcher itself; where empty it is looked for in the path,
     *     {@code /usr/lib/libreoffice} and {@code /opt/libreoffice*}, of several there the newest
     * @param searched directories in which programs are looked for, as in the variable {@code PATH}
     */
    static Optional<Office> find(String home, List<Path> searched) {
        Stream<Path> places = home.isBlank()
                ? Stream.of(searched.stream(), Stream.of(DEBIAN), below(OPTIONAL))
                        .flatMap(some -> some)
                : Stream.of(Path.of(home));
        return places.flatMap(place -> Stream.of(
                        place, place.resolve(LAUNCHER), place.resolve("program").resolve(LAUNCHER)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(Office::new);
    }

    private static Stream<Path> below(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all
                    .filter(one -> one.getFileName().toString().startsWith("libreoffice"))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
