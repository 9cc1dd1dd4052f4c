package org.ecoledger.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The external database does not answer or is too old. */
final class DatabaseUnfit extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int OLDEST = 15;

    private DatabaseUnfit(String message) {
        super(message);
    }

    /** Refuses an address behind which there is no PostgreSQL that will do. The message never holds a password. */
    static void check(String url) {
        String address = url.replaceFirst("\\?.*", "");
        try (var connection = DriverManager.getConnection(url)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseUnfit("数据库 " + address + " 是 PostgreSQL " + version + "，需要 " + OLDEST
                        + " 以上。The database is PostgreSQL " + version + ", " + OLDEST + " or newer is needed.");
            }
        } catch (SQLException e) {
            throw new DatabaseUnfit("连不上 ECOLEDGER_DB_URL 指定的数据库 " + address + "：" + e.getMessage()
                    + " The database named by ECOLEDGER_DB_URL cannot be reached.");
        }
    }
}
