package org.ecoledger.reports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/**
 * How many matters came and went in a region: {@code matter-total:{region}/{from}..{to}/{what}}; each opens to the matters
 * themselves.
 */
@Repository
class MatterTotals implements FigureSource {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final JdbcClient db;
    private final Regions regions;
    private final Clock clock;

    MatterTotals(JdbcClient db, Regions regions, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.clock = clock;
    }

    /** What is counted; {@code OVERDUE} is always as of now. */
    enum What {
        OPENED("新立事项", "opened_at", "m.opened_at >= :from and m.opened_at < :to"),
        CLOSED("办结事项", "closed_at", "m.closed_at >= :from and m.closed_at < :to"),
        CLOSED_IN_TIME("按期办结事项", "closed_at", "m.closed_at >= :from and m.closed_at < :to and m.closed_in_time"),
        OVERDUE("逾期未办结事项", "due_at", "m.closed_at is null and m.overdue");

        private final String chinese;
        private final String moment;
        private final String condition;

        What(String chinese, String moment, String condition) {
            this.chinese = chinese;
            this.moment = moment;
            this.condition = condition;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String method() {
            return switch (this) {
                case OPENED -> "时段内立案的事项数";
                case CLOSED -> "时段内办结的事项数，以办结时刻计";
                case CLOSED_IN_TIME -> "时段内办结、且办结时未超过办理期限的事项数";
                case OVERDUE -> "此刻尚未办结、且已超过期限的事项数";
            };
        }
    }

    @Override
    public String kind() {
        return "matter-total";
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9-]{10}\\.\\.[0-9-]{10}")) {
            return Optional.empty();
        }
        try {
            LocalDate from = LocalDate.parse(parts[1].substring(0, 10));
            LocalDate to = LocalDate.parse(parts[1].substring(12));
            return Arrays.stream(What.values())
                    .filter(what -> what.code().equals(parts[2]))
                    .findFirst()
                    .flatMap(what -> regions.find(parts[0])
                            .filter(jurisdiction::covers)
                            .map(region -> figure(region, from, to, what)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Figure figure(Region region, LocalDate from, LocalDate to, What what) {
        List<Input> matters = matters(region, from, to, what);
        return Figure.of(
                "matter-total:" + region.code() + "/" + from + ".." + to + "/" + what.code(),
                region.name() + what.chinese + (what == What.OVERDUE ? "" : "（" + from + "至" + to + "）"),
                BigDecimal.valueOf(matters.size()),
                String.valueOf(matters.size()),
                "件",
                null,
                null,
                what.method(),
                matters,
                clock.instant(),
                null);
    }

    private List<Input> matters(Region region, LocalDate from, LocalDate to, What what) {
        return db.sql("select m.number, m.title, m." + what.moment + " as moment " + """
                        from matters.pub_matters m
                        join organisation.pub_regions r on r.code = m.region
                        where r.path like :path and
                        """ + " " + what.condition
                        + " order by m.number")
                .param("path", region.path() + "%")
                .param("from", CityTime.startOf(from).atZone(CityTime.ZONE).toOffsetDateTime())
                .param(
                        "to",
                        CityTime.startOf(to.plusDays(1)).atZone(CityTime.ZONE).toOffsetDateTime())
                .<Input>query((row, _) -> {
                    var moment = row.getObject("moment", OffsetDateTime.class);
                    return new Input.Fact(
                            row.getString("number") + " " + row.getString("title"),
                            moment == null ? "" : MOMENT.format(CityTime.at(moment.toInstant())),
                            "",
                            "/matters/" + row.getString("number"));
                })
                .list();
    }
}
