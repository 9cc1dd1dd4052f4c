package org.ecoledger.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data lives.
 *
 * @param data directory of the embedded database and of the server's own files
 * @param dbUrl JDBC URL of an external PostgreSQL 15 or newer, with user and password as parameters; empty means embedded
 */
@ConfigurationProperties("ecoledger")
record DatabaseSettings(Path data, @Nullable String dbUrl) {

    boolean external() {
        return dbUrl != null && !dbUrl.isBlank();
    }
}
