package org.ecoledger.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * A COPY into a table within the import's transaction: the quickest way in. Rows gather here and go over in parts, so that
 * other statements may run in between; {@link #flush} before reading what was copied.
 */
public final class RowCopy {
    private static final int PART = 1 << 20;

    private final DataSource database;
    private final String sql;
    private final StringBuilder rows = new StringBuilder();

    RowCopy(DataSource database, String sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Adds a row; each value as PostgreSQL reads its text, null as null. */
    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                rows.append("\\N");
            } else {
                escape(value.toString());
            }
        }
        rows.append('\n');
        if (rows.length() >= PART) {
            flush();
        }
    }

    /** Sends what has gathered. */
    public void flush() {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("COPY failed: " + sql, e);
        } catch (IOException e) {
            throw new UncheckedIOException(sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
