package org.ecoledger.inspection.aftermath;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.inspection.aftermath.ReportedReply.Planned;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The replies as they were reported: the version that was frozen last, of cases that are reported or filed. */
@Repository
class ReportedReplies {
    private final JdbcClient db;
    private final JsonMapper json;

    ReportedReplies(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<ReportedReply> of(String matter) {
        return db.sql("""
                        select v.matter, v.version, v.content, v.truth, v.handling, v.accountability
                        from inspection.reply_versions v
                        join inspection.pub_case_results c on c.matter = v.matter and c.reported_at is not null
                        where v.matter = :matter and v.version = coalesce(
                            (select f.version from inspection.frozen_replies f where f.matter = v.matter order by f.id desc limit 1),
                            (select max(x.version) from inspection.reply_versions x where x.matter = v.matter))
                        """).param("matter", matter).query(this::reply).optional();
    }

    private ReportedReply reply(ResultSet row, int number) throws SQLException {
        JsonNode content = json.readTree(row.getString("content"));
        return new ReportedReply(
                row.getString("matter"),
                row.getInt("version"),
                content.path("reported").asString(""),
                row.getString("truth"),
                row.getString("handling"),
                found(content.path("points")),
                content.path("handlingText").asString(""),
                Objects.requireNonNullElse(row.getString("accountability"), ""),
                planned(content.path("milestones")));
    }

    private static String found(JsonNode points) {
        var lines = new ArrayList<String>();
        points.forEach(point -> lines.add((points.size() > 1 ? (lines.size() + 1) + ". " : "")
                + point.path("facts").asString("")));
        return String.join("\n", lines);
    }

    private static List<Planned> planned(JsonNode milestones) {
        var all = new ArrayList<Planned>();
        milestones.forEach(milestone -> {
            String responsible = milestone.path("responsible").asString("");
            String what = milestone.path("measure").asString("");
            all.add(new Planned(
                    responsible.isEmpty() ? what : what + "（" + responsible + "）",
                    day(milestone.path("by").asString(""))));
        });
        return List.copyOf(all);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
