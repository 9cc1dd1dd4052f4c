package org.ecoledger;

import org.springframework.boot.SpringApplication;

/** The server with the {@link TestCity} as a process of its own, for tests that kill it. */
public final class TestCityServer {
    private TestCityServer() {}

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {EcoLedger.class, TestCity.class}, arguments);
    }
}
