package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was reported with proof in a period: {@code reported-total:{indicator}/{region}/{from}..{to}}. A sum takes the reports of
 * the region and all in it whose period lies within, a status the region's own newest one.
 */
@Repository
class ReportedTotals implements FigureSource {
    static final String KIND = "reported-total";
    private static final Pattern KEY =
            Pattern.compile("([a-z0-9-]{1,60})/([0-9]{1,12})/([0-9-]{10})\\.\\.([0-9-]{10})");

    private final JdbcClient db;
    private final Indicators indicators;
    private final Regions regions;
    private final Clock clock;

    ReportedTotals(JdbcClient db, Indicators indicators, Regions regions, Clock clock) {
        this.db = db;
        this.indicators = indicators;
        this.regions = regions;
        this.clock = clock;
    }

    private record Report(BigDecimal value, Input input) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate from = LocalDate.parse(matcher.group(3));
            LocalDate to = LocalDate.parse(matcher.group(4));
            return indicators
                    .find(matcher.group(1), to)
                    .filter(indicator -> indicator.source() == Source.REPORTED)
                    .flatMap(indicator -> regions.find(matcher.group(2))
                            .filter(jurisdiction::covers)
                            .map(region -> figure(indicator, region, from, to)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Figure figure(Indicator indicator, Region region, LocalDate from, LocalDate to) {
        boolean sum = indicator.aggregation() == Aggregation.REPORTED;
        List<Report> reports = reports(indicator, region, from, to, sum);
        List<Report> counted = sum || reports.isEmpty() ? reports : List.of(reports.getLast());
        BigDecimal value =
                counted.stream().map(Report::value).reduce(BigDecimal::add).orElse(null);
        return Figure.of(
                KIND + ":" + indicator.code() + "/" + region.code() + "/" + from + ".." + to,
                region.name() + indicator.name() + "（" + from + "至" + to + "）",
                value,
                value == null ? Figure.MISSING : value.stripTrailingZeros().toPlainString(),
                indicator.unit(),
                indicator.standard(),
                indicator.clause(),
                sum ? "申报期在时段内、凭证明材料申报的数合计，含所辖地区" : "时段内最近一次凭证明材料申报的数",
                counted.stream().map(Report::input).toList(),
                clock.instant(),
                note(value));
    }

    private static @Nullable String note(@Nullable BigDecimal value) {
        return value == null ? "时段内没有申报" : "申报数据，可被抽查核实";
    }

    private List<Report> reports(Indicator indicator, Region region, LocalDate from, LocalDate to, boolean sum) {
        return db.sql("""
                        select p.id, g.name, p.period_from, p.period_to, p.value
                        from targets.pub_reported p join organisation.pub_regions g on g.code = p.region
                        where p.indicator = :indicator and not p.annulled
                          and case when :sum then g.path like :path and p.period_from >= :from else g.code = :region end
                          and p.period_to between :from and :to
                        order by p.period_to, p.id
                        """)
                .param("indicator", indicator.code())
                .param("sum", sum)
                .param("path", region.path() + "%")
                .param("region", region.code())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Report(
                        row.getBigDecimal("value"),
                        new Input.Derived(
                                row.getString("name") + "申报（" + row.getObject("period_from", LocalDate.class) + "至"
                                        + row.getObject("period_to", LocalDate.class) + "）",
                                row.getBigDecimal("value").toPlainString(),
                                indicator.unit(),
                                "reported:" + row.getLong("id"))))
                .list();
    }
}
