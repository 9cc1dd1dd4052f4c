package org.ecoledger.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of complaints beside their matters, newest first. No complainant is in them. */
@Repository
class ComplaintLists {
    private static final String WHERE = """
            from complaints.reports r
            join matters.pub_matters m on m.number = r.matter
            join organisation.pub_regions g on g.code = m.region
            where g.path like :jurisdiction_path
              and (:anyState or m.state = any(:states))
              and (cast(:channel as text) is null or r.channel = :channel)
              and (cast(:county as text) is null or m.county = :county)
              and (cast(:text as text) is null or m.title ilike :text or r.channel_ref ilike :text or m.number like :text)
              and (not :withoutResult or r.hotline_result is null)
            """;

    private final JdbcClient db;

    ComplaintLists(JdbcClient db) {
        this.db = db;
    }

    /** @param states codes; empty for all */
    record Query(
            List<String> states,
            @Nullable String channel,
            @Nullable String county,
            @Nullable String text,
            boolean withoutResult,
            @Nullable Key after,
            int limit) {}

    /** Where a page ended. */
    record Key(Instant receivedAt, String matter) {
        String written() {
            return receivedAt.toEpochMilli() + "-" + receivedAt.getNano() % 1_000_000 + "_" + matter;
        }

        /** Null where it is no key of ours: then the list begins anew. */
        static @Nullable Key read(@Nullable String written) {
            if (written == null || !written.matches("[0-9]{1,15}-[0-9]{1,6}_[0-9]{4}-[0-9]{6}")) {
                return null;
            }
            int dash = written.indexOf('-');
            int line = written.indexOf('_');
            Instant at = Instant.ofEpochMilli(Long.parseLong(written.substring(0, dash)))
                    .plusNanos(Long.parseLong(written.substring(dash + 1, line)));
            return new Key(at, written.substring(line + 1));
        }
    }

    /** One line. */
    record Line(
            Report report,
            String title,
            String kind,
            String track,
            String county,
            @Nullable String township,
            @Nullable String owner,
            String state,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Instant closedAt) {}

    List<Line> find(Query query, Jurisdiction jurisdiction) {
        Key after = query.after();
        return bound(Reports.COLUMNS + """
                        , m.title, m.kind, m.track, m.county, m.township, m.owner, m.state, m.due_at, m.overdue, m.closed_at
                        """ + WHERE + """
                          and (cast(:afterTime as timestamptz) is null
                               or (r.received_at, r.matter) < (:afterTime, cast(:afterMatter as text)))
                        order by r.received_at desc, r.matter desc limit :limit
                        """, query, jurisdiction)
                .param("afterTime", after == null ? null : Reports.time(after.receivedAt()))
                .param("afterMatter", after == null ? null : after.matter())
                .param("limit", query.limit())
                .query(ComplaintLists::line)
                .list();
    }

    long count(Query query, Jurisdiction jurisdiction) {
        return bound("select count(*) " + WHERE, query, jurisdiction)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, Query query, Jurisdiction jurisdiction) {
        String text = query.text();
        return db.sql(sql)
                .param("jurisdiction_path", jurisdiction.path())
                .param("anyState", query.states().isEmpty())
                .param("states", query.states().toArray(String[]::new))
                .param("channel", query.channel())
                .param("county", query.county())
                .param("text", text == null ? null : "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("withoutResult", query.withoutResult());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                Reports.report(row, number),
                row.getString("title"),
                row.getString("kind"),
                row.getString("track"),
                row.getString("county"),
                row.getString("township"),
                row.getString("owner"),
                row.getString("state"),
                instant(row, "due_at"),
                row.getBoolean("overdue"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
