package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.wording.Wording;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.water.WaterClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sections and sources over months that are no quarter or year, judged month by month: {@code
 * water-span:{region}/{2026-01}..{2026-09}/{what}}. A share keeps its numerator, its denominator and how it was made, so that
 * it never is a percentage of nobody knows what (N17).
 */
@Repository
class WaterSpans implements FigureSource {
    private static final String KIND = "water-span";
    private static final int LONGEST = 36;

    private final JdbcClient db;
    private final Regions regions;

    WaterSpans(JdbcClient db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /** What is counted, by the names that the evaluation gives it. */
    private enum What {
        WITH_TARGET("with-target", "section", "有水质目标的参评断面次数"),
        COMPLIANT("compliant", "section", "达标断面次数"),
        COMPLIANCE_RATE("compliance-rate", "section", "断面达标率"),
        EVALUATED("evaluated", "section", "参评断面次数"),
        GOOD("good", "section", "Ⅰ～Ⅲ类断面次数"),
        GOOD_SHARE("good-share", "section", "Ⅰ～Ⅲ类断面比例"),
        WORST("worst", "section", "劣Ⅴ类断面次数"),
        WORST_SHARE("worst-share", "section", "劣Ⅴ类断面比例"),
        SOURCES_EVALUATED("sources-evaluated", "source", "参评水源次数"),
        SOURCES_COMPLIANT("sources-compliant", "source", "达标水源次数"),
        SOURCES_BY_COUNT("sources-by-count", "source", "水源达标率（按个数）");

        private final String code;
        private final String kind;
        private final String chinese;

        What(String code, String kind, String chinese) {
            this.code = code;
            this.kind = kind;
            this.chinese = chinese;
        }

        /** Numerator and denominator of a share. */
        @Nullable
        List<What> divides() {
            return switch (this) {
                case COMPLIANCE_RATE -> List.of(COMPLIANT, WITH_TARGET);
                case GOOD_SHARE -> List.of(GOOD, EVALUATED);
                case WORST_SHARE -> List.of(WORST, EVALUATED);
                case SOURCES_BY_COUNT -> List.of(SOURCES_COMPLIANT, SOURCES_EVALUATED);
                default -> null;
            };
        }

        boolean counts(Month month) {
            return switch (this) {
                case WITH_TARGET, SOURCES_EVALUATED -> month.compliant() != null;
                case COMPLIANT, SOURCES_COMPLIANT -> Boolean.TRUE.equals(month.compliant());
                case EVALUATED -> month.waterClass() != null;
                case GOOD -> month.waterClass() != null && month.waterClass() <= WaterClass.III.number();
                case WORST -> month.waterClass() != null && month.waterClass() > WaterClass.V.number();
                case COMPLIANCE_RATE, GOOD_SHARE, WORST_SHARE, SOURCES_BY_COUNT -> false;
            };
        }
    }

    private record Month(
            String section,
            String name,
            YearMonth month,
            @Nullable Integer waterClass,
            @Nullable Boolean compliant,
            String edition,
            Instant asOf) {

        Input input() {
            Integer number = waterClass;
            String complies = compliant == null ? "" : compliant ? "（达标）" : "（未达标）";
            return new Input.Derived(
                    name + " " + month + complies,
                    number == null ? Figure.MISSING : WaterClass.values()[number - 1].roman() + "类",
                    "",
                    "water-month:" + section + "/" + month + "/class");
        }
    }

    static String ref(String region, YearMonth first, YearMonth last, String what) {
        return KIND + ":" + region + "/" + first + ".." + last + "/" + what;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{4}-[0-9]{2}\\.\\.[0-9]{4}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            YearMonth first = YearMonth.parse(parts[1].substring(0, 7));
            YearMonth last = YearMonth.parse(parts[1].substring(9));
            if (last.isBefore(first) || first.plusMonths(LONGEST).isBefore(last)) {
                return Optional.empty();
            }
            return Arrays.stream(What.values())
                    .filter(what -> what.code.equals(parts[2]))
                    .findFirst()
                    .flatMap(what -> regions.find(parts[0])
                            .filter(jurisdiction::covers)
                            .map(region -> figure(region, first, last, what)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Figure figure(Region region, YearMonth first, YearMonth last, What what) {
        List<Month> months = months(region, first, last, what.kind);
        List<What> divides = what.divides();
        return divides == null
                ? count(region, first, last, what, months)
                : share(region, first, last, what, months, divides);
    }

    private static Figure count(Region region, YearMonth first, YearMonth last, What what, List<Month> months) {
        List<Month> counted = months.stream().filter(what::counts).toList();
        return figure(
                ref(region.code(), first, last, what.code),
                region.name() + title(first, last) + what.chinese,
                months.isEmpty() ? null : BigDecimal.valueOf(counted.size()),
                "个次",
                "逐月评价，每个断面或水源每月计一次",
                months,
                counted.stream().map(Month::input).toList());
    }

    private static Figure share(
            Region region, YearMonth first, YearMonth last, What what, List<Month> months, List<What> divides) {
        List<Figure> parts = divides.stream()
                .map(part -> count(region, first, last, part, months))
                .toList();
        long above = months.stream().filter(divides.getFirst()::counts).count();
        long below = months.stream().filter(divides.getLast()::counts).count();
        return figure(
                ref(region.code(), first, last, what.code),
                region.name() + title(first, last) + what.chinese,
                below == 0 ? null : Ratio.of(above * 100, below).rounded(1),
                "%",
                divides.getFirst().chinese + "÷" + divides.getLast().chinese + "×100%（" + above + "/" + below
                        + "），逐月评价，保留一位小数",
                months,
                Opened.inputs(parts));
    }

    private static Figure figure(
            String ref,
            String label,
            @Nullable BigDecimal value,
            String unit,
            String method,
            List<Month> months,
            List<Input> inputs) {
        String editions =
                months.stream().map(Month::edition).distinct().sorted().collect(Collectors.joining("、"));
        long known = months.stream().map(Month::month).distinct().count();
        return Figure.of(
                ref,
                label,
                value,
                value == null ? Figure.MISSING : value.toPlainString(),
                unit,
                editions.isEmpty() ? null : editions,
                null,
                method,
                inputs,
                months.stream().map(Month::asOf).max(Comparator.naturalOrder()).orElse(Instant.EPOCH),
                value == null ? "这些月份没有参评的断面或水源" : "监测数据，未经审核；其中" + known + "个月有结果");
    }

    private static String title(YearMonth first, YearMonth last) {
        return first.getYear() + "年" + Wording.months(first, last);
    }

    private List<Month> months(Region region, YearMonth first, YearMonth last, String kind) {
        return db.sql("""
                        select m.section, m.name, m.month, m.class, m.compliant, m.edition, m.as_of
                        from evaluation.pub_water_months m
                        where m.region_path like :path and m.kind = :kind and m.assessed and m.county is not null
                          and m.month between :first and :last
                        order by m.month, m.section
                        """)
                .param("path", region.path() + "%")
                .param("kind", kind)
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query(WaterSpans::month)
                .list();
    }

    private static Month month(ResultSet row, int number) throws SQLException {
        return new Month(
                row.getString("section"),
                row.getString("name"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("class", Integer.class),
                row.getObject("compliant", Boolean.class),
                row.getString("edition"),
                row.getObject("as_of", OffsetDateTime.class)
                        .atZoneSameInstant(CityTime.ZONE)
                        .toInstant());
    }
}
