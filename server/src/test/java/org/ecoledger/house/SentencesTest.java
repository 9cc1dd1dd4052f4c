package org.ecoledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every refusal has its sentence in both languages")
class SentencesTest {
    private static final Path CATALOGUES = Sources.RESOURCES.resolve("problems");
    private static final Pattern USED = Pattern.compile(
            "(?:Problem\\s*\\.\\s*[a-zA-Z]+\\(|Objection\\.to\\(\\s*[^,\"]*\"[^\"]*\"\\s*,)\\s*\"([a-z]+\\.[a-z0-9.-]+)\"\\s*[,)]");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (Path english : Sources.below(CATALOGUES, "_en.properties")) {
            String module = module(english);
            assertThat(keys(module, "_en")).as(module).isEqualTo(keys(module, ""));
        }
        for (Path chinese : Sources.below(CATALOGUES, ".properties")) {
            if (!chinese.toString().endsWith("_en.properties")) {
                assertThat(CATALOGUES.resolve(module(chinese) + "_en.properties"))
                        .exists();
            }
        }
    }

    @Test
    void everyCodeInTheSourceHasItsSentence() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : Sources.below(Sources.MAIN, ".java")) {
            var codes = USED.matcher(Sources.read(file))
                    .results()
                    .map(use -> use.group(1))
                    .toList();
            for (String code : codes) {
                if (!keys(code.substring(0, code.indexOf('.')), "").contains(code)) {
                    missing.add(Sources.shortName(file) + ": " + code);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theRuleFindsTheCodesItIsMeantFor() {
        assertThat(USED.matcher("throw Problem.notFound(\n   \"access.no-such-account\", id)")
                        .results())
                .hasSize(1);
        assertThat(USED.matcher("Objection.to(\"login\", \"access.login-taken\", login)")
                        .results())
                .hasSize(1);
    }

    private static Set<String> keys(String module, String language) throws IOException {
        Path file = CATALOGUES.resolve(module + language + ".properties");
        var properties = new Properties();
        if (Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file)));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String module(Path catalogue) {
        return catalogue.getFileName().toString().replaceFirst("(_en)?\\.properties$", "");
    }
}
