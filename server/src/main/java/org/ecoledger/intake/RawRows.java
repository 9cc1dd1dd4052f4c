package org.ecoledger.intake;

import java.sql.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of imported files as they came, and those that were refused. */
@Repository
class RawRows {
    private static final int BLOCK = 500;
    private static final int LONGEST = 2000;

    private final JdbcClient db;

    RawRows(JdbcClient db) {
        this.db = db;
    }

    /** Gathers the rows of one import into blocks. */
    final class Blocks {
        private final long id;
        private final boolean kept;
        private final List<Long> lines = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        private Blocks(long id, boolean kept) {
            this.id = id;
            this.kept = kept;
        }

        void add(long line, String text) {
            if (!kept) {
                return;
            }
            lines.add(line);
            texts.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            if (lines.size() == BLOCK) {
                flush();
            }
        }

        void flush() {
            if (lines.isEmpty()) {
                return;
            }
            db.sql("insert into intake.row_blocks (import, first_line, lines, texts) values (?, ?, ?, ?)")
                    .params(id, lines.getFirst(), lines.toArray(Long[]::new), texts.toArray(String[]::new))
                    .update();
            lines.clear();
            texts.clear();
        }
    }

    /** @param kept false for rows that nobody is to find again */
    Blocks blocksOf(long id, boolean kept) {
        return new Blocks(id, kept);
    }

    Optional<RawRow> find(long id, long line) {
        return db.sql("""
                        select i.file_name, i.sha256, b.texts[array_position(b.lines, :line)] as text
                        from intake.imports i
                        join intake.row_blocks b on b.import = i.id
                        where i.id = :id and b.first_line <= :line and :line = any(b.lines)
                        order by b.first_line desc limit 1
                        """)
                .param("id", id)
                .param("line", line)
                .query((row, _) ->
                        new RawRow(row.getString("file_name"), row.getString("sha256"), line, row.getString("text")))
                .optional();
    }

    void refuse(long id, List<ImportRun.RefusedRow> refused) {
        int number = 0;
        for (var row : refused) {
            db.sql("""
                            insert into intake.refused_rows (import, number, line, code, arguments, cells)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(id, number++, row.line(), row.code(), texts(row.arguments()), texts(row.cells()))
                    .update();
        }
    }

    /** Refused rows in the file's order. */
    List<ImportRun.RefusedRow> refusedOf(long id, long limit) {
        return db.sql("""
                        select line, code, arguments, cells from intake.refused_rows
                        where import = ? order by line, number limit ?
                        """)
                .params(id, limit)
                .query((row, _) -> new ImportRun.RefusedRow(
                        row.getLong("line"),
                        row.getString("code"),
                        list(row.getArray("arguments")),
                        list(row.getArray("cells"))))
                .list();
    }

    static String[] texts(List<String> list) {
        return list.toArray(String[]::new);
    }

    static List<String> list(@Nullable Array array) throws java.sql.SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
