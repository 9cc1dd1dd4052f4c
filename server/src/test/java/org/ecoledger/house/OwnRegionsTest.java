package org.ecoledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests of one context share a database, so whoever needs a city of its own takes four digits nobody else has. Two tests with
 * one code pass alone and fail together, by the order in which they happen to run.
 */
@DisplayName("House test 4: tests do not share an invented city by chance")
class OwnRegionsTest {
    private static final Pattern CODE =
            Pattern.compile("\\b(9[89]\\d{2})(?:\\d{2}\\b|\\d{5}\\b)|\\b(9[89]\\d_\\d)\\d{2}\\b");
    /** Pools that are meant to be shared: no region at all, the test city, and codes that nobody has. */
    private static final Set<String> SHARED = Set.of("9900", "9901", "9999");

    @Test
    @DisplayName("the first four digits of an invented region belong to one package of tests")
    void oneCityOnePackage() {
        Map<String, Set<String>> users = new TreeMap<>();
        for (Path file : Sources.below(Sources.ROOT.resolve("server/src/test/java"), ".java")) {
            CODE.matcher(Sources.read(file)).results().forEach(found -> {
                String digits = (found.group(1) == null ? found.group(2) : found.group(1)).replace("_", "");
                if (!SHARED.contains(digits)) {
                    users.computeIfAbsent(digits, none -> new TreeSet<>()).add(Sources.shortName(file.getParent()));
                }
            });
        }
        assertThat(users)
                .isNotEmpty()
                .allSatisfy((digits, packages) ->
                        assertThat(packages).as("regions %s..", digits).hasSize(1));
    }
}
