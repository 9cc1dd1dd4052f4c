package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The matters that count for a county in a period: those closed in it, and those whose limit had run out while they were
 * still open at its end. Matters handed over to others, merged or declined count for nobody.
 */
@Repository
class DueMatters {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient db;

    DueMatters(JdbcClient db) {
        this.db = db;
    }

    private record Due(
            String number,
            String title,
            boolean inTime,
            @Nullable OffsetDateTime closedAt,
            OffsetDateTime dueAt) {}

    /** Matters closed in time over all that count, in percent. */
    Measured closedInTime(String county, Instant from, Instant end) {
        List<Due> due = between(county, from, end);
        List<Input> inputs = due.stream().map(matter -> input(matter, end)).toList();
        if (due.isEmpty()) {
            return Measured.missing(List.of(), "本期没有办结或到期的事项", end);
        }
        long inTime = due.stream().filter(Due::inTime).count();
        BigDecimal share =
                BigDecimal.valueOf(inTime * 100).divide(BigDecimal.valueOf(due.size()), MathContext.DECIMAL128);
        return new Measured(
                share,
                share.setScale(1, RoundingMode.HALF_EVEN).toPlainString(),
                "%",
                "按期办结" + inTime + "件÷应办结" + due.size() + "件",
                inputs,
                null,
                end);
    }

    private List<Due> between(String county, Instant from, Instant end) {
        return db.sql("""
                        select number, title, closed_at, due_at,
                               coalesce(closed_at < :end and closed_in_time, false) as in_time
                        from matters.pub_matters
                        where county = :county and disposition = 'handle' and due_at is not null
                          and (closed_at >= :from and closed_at < :end
                               or (closed_at is null or closed_at >= :end) and due_at < :end)
                        order by number
                        """)
                .param("county", county)
                .param("from", from.atZone(CityTime.ZONE).toOffsetDateTime())
                .param("end", end.atZone(CityTime.ZONE).toOffsetDateTime())
                .query((row, _) -> new Due(
                        row.getString("number"),
                        row.getString("title"),
                        row.getBoolean("in_time"),
                        row.getObject("closed_at", OffsetDateTime.class),
                        row.getObject("due_at", OffsetDateTime.class)))
                .list();
    }

    private static Input input(Due matter, Instant end) {
        OffsetDateTime closed = matter.closedAt();
        String limit = "，限" + TIME.format(CityTime.at(matter.dueAt().toInstant()));
        String text = closed == null || !closed.toInstant().isBefore(end)
                ? "期末未办结" + limit
                : TIME.format(CityTime.at(closed.toInstant())) + (matter.inTime() ? "按期办结" : "逾期办结") + limit;
        return new Input.Fact(matter.number() + " " + matter.title(), text, "", "/matters/" + matter.number());
    }
}
