package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The conformity table: standard, clause, test")
class ConformityTest {
    private static final Path TABLE =
            Path.of("").toAbsolutePath().resolveSibling("docs").resolve("conformity.md");
    private static final String SOURCES = "../standards/src/test/java/";

    @Test
    void theTableInTheDocumentationIsFresh() throws IOException {
        String made = table(proofs());
        if (Boolean.getBoolean("ecoledger.write")) {
            Files.writeString(TABLE, made);
        }
        assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "")
                .as("docs/conformity.md is stale: run ./ecoledger api and commit what it wrote")
                .isEqualTo(made);
    }

    @Test
    void everyEditionHasATest() {
        Set<String> proven = proofs().stream().map(Proof::standard).collect(Collectors.toSet());
        assertThat(Arrays.stream(Subject.values())
                        .flatMap(subject -> Editions.of(subject).stream())
                        .map(Edition::code))
                .isSubsetOf(proven);
    }

    /**
     * One row.
     *
     * @param says what the test shows, in words
     * @param test class and method, or the class alone
     */
    private record Proof(String standard, String clause, String says, String test, Class<?> in) {

        String row() {
            String source = SOURCES + in.getName().replace('.', '/') + ".java";
            return "| %s | %s | %s | [%s](%s) |".formatted(standard, clause, says.replace("|", "\\|"), test, source);
        }
    }

    private static List<Proof> proofs() {
        return testClasses()
                .flatMap(type -> Stream.concat(
                        proofs(type, type, type.getSimpleName()),
                        Arrays.stream(type.getDeclaredMethods())
                                .flatMap(
                                        method -> proofs(type, method, type.getSimpleName() + "." + method.getName()))))
                .sorted(Comparator.comparing(Proof::standard)
                        .thenComparing(Proof::clause)
                        .thenComparing(Proof::test))
                .toList();
    }

    private static Stream<Class<?>> testClasses() {
        Path folder = Path.of("target", "test-classes");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .map(name -> name.replace(".class", "").replace(File.separatorChar, '.'))
                    .<Class<?>>map(ConformityTest::load)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ConformityTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Proof> proofs(Class<?> type, AnnotatedElement element, String test) {
        return Arrays.stream(element.getAnnotationsByType(Clause.class))
                .map(clause -> new Proof(clause.standard(), clause.clause(), says(type, element), test, type));
    }

    /** The display name, or that of the class and the method's name taken apart into words. */
    private static String says(Class<?> type, AnnotatedElement element) {
        String name = element instanceof Method method ? words(method.getName()) : type.getSimpleName();
        String whole = displayName(type).map(of -> of + ": " + name).orElse(name);
        return displayName(element).orElse(whole);
    }

    private static Optional<String> displayName(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(DisplayName.class)).map(DisplayName::value);
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String table(List<Proof> proofs) {
        return """
                # Conformity

                Printed from the tests of [the library of standards](../standards/README.md) by a test, which fails when this page is
                stale. A clause is cited by its number where that was at hand, else by the name of its part.

                | standard | clause | what the test shows | test |
                |---|---|---|---|
                %s
                """.formatted(proofs.stream().map(Proof::row).collect(Collectors.joining("\n")));
    }
}
