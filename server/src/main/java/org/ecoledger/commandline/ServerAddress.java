package org.ecoledger.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the data directory where the server is to be found, for the commands of the same directory. */
@Component
class ServerAddress {
    static final String FILE = "server.address";

    private final Path data;

    ServerAddress(@Value("${ecoledger.data}") Path data) {
        this.data = data;
    }

    @EventListener
    void remember(WebServerInitializedEvent started) throws IOException {
        // The port for health and metrics, were there one of its own, is not where the commands go.
        if (started.getApplicationContext().getServerNamespace() == null) {
            Files.writeString(
                    data.resolve(FILE),
                    "http://127.0.0.1:" + started.getWebServer().getPort());
        }
    }
}
