package org.ecoledger.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecoledger.EcoLedger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("House test 1: calls go down, events go up, nothing goes sideways")
class ModuleGraphTest {
    /** The standards are a library that anybody may use, as the JDK is; they know nobody. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(EcoLedger.class, resideInAPackage("org.ecoledger.standards.."));

    /** Worked out once: each module asks all below it. */
    private static final Map<ApplicationModule, Integer> FLOORS = new HashMap<>();

    @Test
    void everyModuleKeepsToItsAllowedDependencies() {
        MODULES.verify();
    }

    @Test
    void theModuleMapInTheDocumentationIsFresh() {
        assertThat(Sources.staleness(Sources.ROOT.resolve("docs/modules.md"), map()))
                .isEmpty();
    }

    private static String map() {
        String rows = MODULES.stream()
                .sorted(Comparator.comparing(ModuleGraphTest::floor)
                        .thenComparing(module -> module.getIdentifier().toString()))
                .map(ModuleGraphTest::row)
                .collect(Collectors.joining("\n"));
        return """
                # The modules of the server

                Written by a test from the code. A module may call those on lower floors that it names; the floor is the longest
                way down to a module that calls nobody.

                | floor | module | calls | its face |
                |---|---|---|---|
                %s
                """.formatted(rows);
    }

    private static String row(ApplicationModule module) {
        String face = module.getSpringBeans().isEmpty() && publicTypes(module).isEmpty()
                ? "–"
                : publicTypes(module).stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
        return "| %d | `%s` | %s | %s |"
                .formatted(
                        floor(module),
                        module.getIdentifier(),
                        dependencies(module).stream()
                                .map(other -> other.getIdentifier().toString())
                                .sorted()
                                .collect(Collectors.joining(" ")),
                        face.isEmpty() ? "–" : face);
    }

    private static TreeSet<String> publicTypes(ApplicationModule module) {
        return module.getNamedInterfaces().stream()
                .flatMap(face -> face.asJavaClasses())
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> type.isTopLevelClass())
                .map(type -> type.getSimpleName())
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int floor(ApplicationModule module) {
        Integer known = FLOORS.get(module);
        if (known != null) {
            return known;
        }
        int floor = dependencies(module).stream()
                        .mapToInt(ModuleGraphTest::floor)
                        .max()
                        .orElse(0)
                + 1;
        FLOORS.put(module, floor);
        return floor;
    }

    private static List<ApplicationModule> dependencies(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueStream(dependency -> dependency.getTargetModule())
                .map(dependency -> dependency.getTargetModule())
                .toList();
    }
}
