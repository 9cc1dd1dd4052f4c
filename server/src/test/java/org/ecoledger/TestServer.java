package org.ecoledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's server its own database and directory, and the evening of the demo story as its time. */
class TestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestPropertyValues.of(
                            "ecoledger.db-url=" + TestDatabase.fresh(),
                            "ecoledger.data=" + Files.createTempDirectory("ecoledger-test"),
                            "ecoledger.clock-start=2026-09-30T21:40:00+08:00")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
