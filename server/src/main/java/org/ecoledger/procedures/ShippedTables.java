package org.ecoledger.procedures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.procedures.Procedure.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The tables that the product brings: {@code procedures/<name>.csv}. */
@Component
class ShippedTables {
    private static final String WORDS = ".words.csv";
    private static final String SHARED = "procedures/shared" + WORDS;
    private static final Set<String> NO_PROCEDURES = Set.of("needs.csv", "sets.csv");

    private final List<Table> all;
    private final Map<String, Words> shared;

    ShippedTables() throws IOException {
        this.shared = sharedWords();
        this.all = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:procedures/*.csv"))
                .filter(file -> !nameOf(file).endsWith(WORDS) && !NO_PROCEDURES.contains(nameOf(file)))
                .flatMap(file -> read(file).stream())
                .toList();
    }

    List<Table> all() {
        return all;
    }

    Optional<Table> find(String name, String version) {
        return all.stream()
                .filter(table -> table.name().equals(name) && table.version().equals(version))
                .findFirst();
    }

    boolean has(String name) {
        return all.stream().anyMatch(table -> table.name().equals(name));
    }

    /** What all tables call alike, by {@code kind:code}. */
    Map<String, Words> shared() {
        return shared;
    }

    private static Map<String, Words> sharedWords() throws IOException {
        try (var reader = reader(new ClassPathResource(SHARED))) {
            return ProcedureTable.byKey(ProcedureTable.words(reader));
        }
    }

    private static List<Table> read(Resource file) {
        String name = nameOf(file).replace(".csv", "");
        try (var rows = reader(file);
                var shared = reader(new ClassPathResource(SHARED));
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
