package org.ecoledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
@DisplayName("House test 7: the API's description is served, unambiguous and fresh in web/")
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @LocalServerPort
    int port;

    @Test
    void recordsOfTheSameNameInTwoControllersStayTwo() {
        List<String> names = description().path("components").path("schemas").propertyNames().stream()
                .filter(name -> !name.contains("."))
                .toList();
        assertThat(names).as("schema names without their package").isEmpty();
    }

    @Test
    void theCopyFromWhichTheTypesAreMadeIsFresh() {
        ObjectNode description = (ObjectNode) description();
        // The address is that of this run.
        description.remove("servers");
        String text = JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
        assertThat(Sources.staleness(Sources.ROOT.resolve("web/openapi.json"), text))
                .isEmpty();
    }

    private JsonNode description() {
        var answer = TestBrowser.anonymous(port).get("/api/openapi");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
