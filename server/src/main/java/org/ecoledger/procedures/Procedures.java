package org.ecoledger.procedures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All procedures, from {@code procedures/<name>.csv}. The server does not start with a table that has unreachable states,
 * dead ends, nameless states or photos without a reason.
 */
@Component
public class Procedures {
    private static final String WORDS = ".words.csv";
    private static final String FIELDS = "needs.csv";

    private final List<Procedure> all;

    public Procedures() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        this.all = Arrays.stream(resolver.getResources("classpath*:procedures/*.csv"))
                .filter(file -> !nameOf(file).endsWith(WORDS) && !nameOf(file).equals(FIELDS))
                .flatMap(file -> read(file).stream())
                .toList();
        List<String> faults =
                all.stream().flatMap(procedure -> procedure.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Procedure tables cannot be put in force: " + String.join("; ", faults));
        }
    }

    /** The version in force for a file that begins on this day. */
    public Procedure of(String name, LocalDate day) {
        return all.stream()
                .filter(procedure ->
                        procedure.name().equals(name) && !procedure.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("No procedure " + name + " is in force on " + day));
    }

    /** The version with which a file began. */
    public Procedure get(String name, String version) {
        return all.stream()
                .filter(procedure ->
                        procedure.name().equals(name) && procedure.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No procedure " + name + " " + version));
    }

    /** The newest version of each procedure. */
    public Collection<Procedure> newest() {
        return all.stream()
                .collect(Collectors.toMap(
                        Procedure::name, procedure -> procedure, (earlier, later) -> later, LinkedHashMap::new))
                .values();
    }

    public List<Procedure> all() {
        return all;
    }

    private static List<Procedure> read(Resource file) {
        String name = nameOf(file).replace(".csv", "");
        try (var rows = reader(file);
                var shared = reader(file.createRelative("shared" + WORDS));
                var words = reader(file.createRelative(name + WORDS))) {
            return ProcedureTable.read(name, rows, shared, words);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read procedure " + file, e);
        }
    }

    private static Reader reader(Resource file) throws IOException {
        return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
    }

    private static String nameOf(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
