package org.ecoledger.database;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the data directory before anything is written into it; it is this server's until the server is closed. */
class DataDirectoryClaim implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String data = context.getEnvironment().getRequiredProperty("ecoledger.data");
        DataDirectory directory = DataDirectory.claim(Path.of(data));
        // Registered before any bean, it is released after all of them.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("dataDirectory", directory::close);
    }
}
