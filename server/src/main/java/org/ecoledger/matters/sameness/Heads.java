package org.ecoledger.matters.sameness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of matters, and which of them hold others. Whoever asks has made sure that the reader may see them. */
@Repository
class Heads {
    private final JdbcClient db;

    Heads(JdbcClient db) {
        this.db = db;
    }

    Map<String, Head> of(Collection<String> numbers) {
        return db.sql("""
            select number, title, track, procedure, state, opened_at, closed_at
            from matters.matters where number = any(:numbers)
            """).param("numbers", numbers.toArray(String[]::new)).query(Heads::head).list().stream()
                .collect(Collectors.toMap(Head::number, Function.identity()));
    }

    /** Of those that are merged, the file that holds each. */
    Map<String, String> parents(Collection<String> numbers) {
        return db
                .sql("""
                    select child, parent from matters.merges where unmerged_at is null and child = any(:numbers)
                    """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("child"), row.getString("parent")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Head(
                row.getString("number"),
                row.getString("title"),
                row.getString("track"),
                row.getString("procedure"),
                row.getString("state"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
