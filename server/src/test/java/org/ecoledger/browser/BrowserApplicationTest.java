package org.ecoledger.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@ServerTest
class BrowserApplicationTest {
    @LocalServerPort
    int port;

    @BeforeEach
    void theWebIsBuilt() {
        assumeTrue(new ClassPathResource("/web/index.html").exists(), "web/dist is not built: npm run build, in web/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/matters/2026-000001"})
    void everyAddressOfAPageOpensTheApplication(String address) {
        var answer = TestBrowser.anonymous(port).get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"app\">");
    }

    @Test
    void anUnknownAddressOfTheApiIsNoPage() {
        assertThat(TestBrowser.signedIn(port, "office").get("/api/v1/none").status())
                .isEqualTo(404);
    }
}
