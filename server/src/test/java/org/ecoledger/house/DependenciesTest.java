package org.ecoledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Every dependency says in ADR 0002 why it is there")
class DependenciesTest {
    private static final Pattern MAVEN = Pattern.compile(
            "<(?:dependency|path|parent)>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");
    private static final String REASONS =
            Sources.read(Sources.ROOT.resolve("docs/adr/0002-versions-and-dependencies.md"));

    @Test
    void ofTheServer() {
        List<String> without = Stream.of("pom.xml", "standards/pom.xml", "server/pom.xml", "bench/standards/pom.xml")
                .map(pom -> Sources.read(Sources.ROOT.resolve(pom)))
                .flatMap(pom -> MAVEN.matcher(pom).results().map(found -> found.group(1)))
                .filter(name -> !name.startsWith("ecoledger"))
                .filter(DependenciesTest::hasNoReason)
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void ofTheBrowserApplication() {
        JsonNode wanted = JsonMapper.shared().readTree(Sources.read(Sources.ROOT.resolve("web/package.json")));
        var without = new TreeSet<String>();
        for (String kind : List.of("dependencies", "devDependencies")) {
            wanted.path(kind).propertyNames().stream()
                    .filter(DependenciesTest::hasNoReason)
                    .forEach(without::add);
        }
        assertThat(without).isEmpty();
    }

    private static boolean hasNoReason(String name) {
        return !REASONS.contains("`" + name + "`");
    }
}
