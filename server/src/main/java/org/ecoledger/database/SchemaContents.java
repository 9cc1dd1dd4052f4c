package org.ecoledger.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ecoledger.database.BackupManifest.Partition;
import org.ecoledger.database.BackupManifest.Sequence;

/** What stands in our schemas, asked of PostgreSQL's own catalogue. Names come back quoted where they need it. */
final class SchemaContents {
    private final Connection connection;
    private final Set<String> schemas;

    SchemaContents(Connection connection, Set<String> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /**
     * A table with the columns that can be copied: not those that PostgreSQL computes.
     *
     * @param qualified schema and name as they stand in a statement
     */
    record TableColumns(String schema, String name, String qualified, List<String> columns) {}

    /** A foreign key as a statement would make it anew. */
    record ForeignKey(String table, String name, String definition) {}

    boolean isEmpty() throws SQLException {
        return list("""
                select n.nspname from pg_namespace n where n.nspname = any(?)
                """, row -> row.getString(1)).isEmpty() && !hasHistory();
    }

    private boolean hasHistory() throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass('public." + Migrations.HISTORY + "')");
                var row = statement.executeQuery()) {
            return row.next() && row.getString(1) != null;
        }
    }

    /** All tables; a partitioned one stands for its partitions. */
    List<TableColumns> tables() throws SQLException {
        return list(
                """
                select n.nspname, c.relname, format('%I.%I', n.nspname, c.relname),
                       array_agg(quote_ident(a.attname) order by a.attnum)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid
                where n.nspname = any(?) and c.relkind in ('r', 'p') and not c.relispartition
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                group by n.nspname, c.relname
                order by n.nspname, c.relname
                """,
                row -> new TableColumns(row.getString(1), row.getString(2), row.getString(3), Arrays.asList((String[])
                        row.getArray(4).getArray())));
    }

    List<Partition> partitions() throws SQLException {
        return list(
                """
                select n.nspname, c.relname, pn.nspname, p.relname, pg_get_expr(c.relpartbound, c.oid)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_inherits i on i.inhrelid = c.oid
                join pg_class p on p.oid = i.inhparent
                join pg_namespace pn on pn.oid = p.relnamespace
                where n.nspname = any(?) and c.relispartition and c.relkind in ('r', 'p')
                order by c.relkind, n.nspname, c.relname
                """,
                row -> new Partition(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> found = new ArrayList<>();
        for (String[] name : list("""
                select schemaname, sequencename, format('%I.%I', schemaname, sequencename)
                from pg_sequences where schemaname = any(?) order by 1, 2
                """, row -> new String[] {row.getString(1), row.getString(2), row.getString(3)})) {
            try (var statement = connection.prepareStatement("select last_value, is_called from " + name[2]);
                    var row = statement.executeQuery()) {
                row.next();
                found.add(new Sequence(name[0], name[1], row.getLong(1), row.getBoolean(2)));
            }
        }
        return found;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list("""
                select format('%I.%I', n.nspname, t.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid)
                from pg_constraint k
                join pg_class t on t.oid = k.conrelid
                join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = any(?) and k.contype = 'f' and k.conparentid = 0
                order by 1, 2
                """, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<String> materializedViews() throws SQLException {
        return list("""
                select format('%I.%I', schemaname, matviewname) from pg_matviews where schemaname = any(?) order by 1
                """, row -> row.getString(1));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, RowReader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }
}
