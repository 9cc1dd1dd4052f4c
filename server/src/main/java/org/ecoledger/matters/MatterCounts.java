package org.ecoledger.matters;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of matters: {@code matter-count:{region}/{from}/{to}/{measure}}, days included, each opening to its matters. */
@Repository
class MatterCounts implements FigureSource {
    private final JdbcClient db;
    private final Regions regions;
    private final Clock clock;

    MatterCounts(JdbcClient db, Regions regions, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.clock = clock;
    }

    /** What is counted. */
    enum Measure {
        OPENED("新增事项数", "opened_at", "true", "按登记时间计"),
        CLOSED("销号事项数", "closed_at", "closed_at is not null and disposition = 'handle'", "按销号时间计；不含不予受理、移交"),
        CLOSED_IN_TIME(
                "按期销号事项数",
                "closed_at",
                "closed_at is not null and disposition = 'handle' and closed_in_time",
                "按销号时间计；责任单位在办理时限内报出签发件的为按期，交由环委办审核的时间不计入"),
        OVERDUE(
                "逾期事项数",
                "due_at",
                "(closed_at is null and overdue_since is not null) or (closed_at is not null and not closed_in_time)",
                "按时限届满时间计；届满仍未报出签发件的为逾期");

        private final String label;
        private final String column;
        private final String condition;
        private final String method;

        Measure(String label, String column, String condition, String method) {
            this.label = label;
            this.column = column;
            this.condition = condition;
            this.method = method;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String kind() {
        return "matter-count";
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            LocalDate from = LocalDate.parse(parts[1]);
            LocalDate to = LocalDate.parse(parts[2]);
            return regions.find(parts[0])
                    .filter(jurisdiction::covers)
                    .flatMap(region -> measure(parts[3]).map(measure -> count(key, region, from, to, measure)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Figure count(String key, Region region, LocalDate from, LocalDate to, Measure measure) {
        List<Input> matters = db.sql("""
                        select m.number, m.title, m.%1$s as at
                        from matters.matters m join organisation.pub_regions r on r.code = m.region
                        where r.path like :path and m.%1$s >= :from and m.%1$s < :to and (%2$s)
                        order by m.number
                        """.formatted(measure.column, measure.condition))
                .param("path", region.path() + "%")
                .param("from", from.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .param("to", to.plusDays(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .query((row, _) -> (Input) new Input.Fact(
                        row.getString("number") + " " + row.getString("title"),
                        Wording.time(CityTime.at(
                                row.getObject("at", OffsetDateTime.class).toInstant())),
                        "",
                        "/matters/" + row.getString("number")))
                .list();
        return Figure.of(
                kind() + ":" + key,
                "%s%s（%s至%s）".formatted(region.name(), measure.label, from, to),
                BigDecimal.valueOf(matters.size()),
                Integer.toString(matters.size()),
                "件",
                null,
                null,
                measure.method,
                matters,
                clock.instant(),
                null);
    }

    private static Optional<Measure> measure(String code) {
        return List.of(Measure.values()).stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
