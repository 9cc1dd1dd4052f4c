package org.ecoledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("House test 5: a module's SQL names its own schema or an allowed module's pub_ view")
class SqlRulesTest {
    private static final Pattern USE =
            Pattern.compile("\\b(?:from|join|into|update|table|call)\\s+([a-z_]+)\\.([a-z_0-9]+)");
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}", Pattern.DOTALL);

    @Test
    void javaCodeReadsOthersOnlyThroughTheirViews() {
        assertThat(violations(Sources.below(Sources.MAIN, ".java"))).isEmpty();
    }

    @Test
    void migrationsReadOthersOnlyThroughTheirViews() {
        assertThat(violations(Sources.below(Sources.RESOURCES.resolve("db/migration"), ".sql")))
                .isEmpty();
    }

    @Test
    void aModulesMigrationsMakeNoSchemaButItsOwn() {
        var schema = Pattern.compile("create schema (?:if not exists )?([a-z_]+)");
        assertThat(Sources.below(Sources.RESOURCES.resolve("db/migration"), ".sql"))
                .allSatisfy(file -> schema.matcher(Sources.read(file))
                        .results()
                        .forEach(made -> assertThat(made.group(1)).isEqualTo(Sources.moduleOf(file))));
    }

    private static List<String> violations(List<Path> files) {
        List<String> found = new ArrayList<>();
        Set<String> schemas = schemas();
        for (Path file : files) {
            String module = Sources.moduleOf(file);
            Matcher use = USE.matcher(Sources.read(file));
            while (use.find()) {
                String schema = use.group(1);
                boolean allowed = schema.equals(module)
                        || !schemas.contains(schema)
                        || (use.group(2).startsWith("pub_") && allowed(module).contains(schema));
                if (!allowed) {
                    found.add(Sources.shortName(file) + " uses " + schema + "." + use.group(2));
                }
            }
        }
        return found;
    }

    private static Set<String> schemas() {
        return Sources.below(Sources.RESOURCES.resolve("db/migration"), ".sql").stream()
                .map(Sources::moduleOf)
                .collect(Collectors.toSet());
    }

    private static Set<String> allowed(String module) {
        Path info = Sources.MAIN.resolve(module).resolve("package-info.java");
        if (!Files.exists(info)) {
            return Set.of();
        }
        Matcher list = ALLOWED.matcher(Sources.read(info));
        return list.find()
                ? Pattern.compile("\"([a-z]+)[^\"]*\"")
                        .matcher(list.group(1))
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
