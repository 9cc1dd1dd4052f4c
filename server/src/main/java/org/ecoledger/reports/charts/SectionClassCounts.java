package org.ecoledger.reports.charts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many assessed sections of a region have a class in a month: {@code water-sections:{region}/{month}/{class}}, the class
 * as 1 to 6 for worse than Ⅴ (GB 3838).
 */
@Repository
class SectionClassCounts implements FigureSource {
    private static final List<String> CLASSES = List.of("Ⅰ类", "Ⅱ类", "Ⅲ类", "Ⅳ类", "Ⅴ类", "劣Ⅴ类");

    private final JdbcClient db;
    private final Regions regions;
    private final Clock clock;

    SectionClassCounts(JdbcClient db, Regions regions, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.clock = clock;
    }

    private record Judged(String section, String name, int waterClass) {}

    @Override
    public String kind() {
        return "water-sections";
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3 || !parts[2].matches("[1-6]") || !parts[1].matches("\\d{4}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.parse(parts[1]);
            return regions.find(parts[0])
                    .filter(jurisdiction::covers)
                    .map(region -> figure(key, region, month, Integer.parseInt(parts[2])));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** In a month without any judged section there is no count, not a zero. */
    private Figure figure(String key, Region region, YearMonth month, int waterClass) {
        List<Judged> all = judged(region, month);
        List<Input> counted = all.stream()
                .filter(one -> one.waterClass() == waterClass)
                .<Input>map(one -> new Input.Derived(
                        one.name(),
                        CLASSES.get(one.waterClass() - 1),
                        "",
                        "water-month:" + one.section() + "/" + month + "/class"))
                .toList();
        boolean known = !all.isEmpty();
        return Figure.of(
                kind() + ":" + key,
                region.name() + month.getYear() + "年" + month.getMonthValue() + "月" + CLASSES.get(waterClass - 1)
                        + "断面数",
                known ? BigDecimal.valueOf(counted.size()) : null,
                known ? Integer.toString(counted.size()) : Figure.MISSING,
                "个",
                null,
                null,
                "当月水质类别为" + CLASSES.get(waterClass - 1) + "的考核断面个数",
                counted,
                clock.instant(),
                known ? "实时数据，未经审核；有类别的考核断面共" + all.size() + "个" : "当月没有考核断面的水质类别");
    }

    private List<Judged> judged(Region region, YearMonth month) {
        return db.sql("""
                        select section, name, class from evaluation.pub_water_months
                        where kind = 'section' and assessed and county is not null and class is not null
                          and month = :month and region_path like :path
                        order by section
                        """)
                .param("month", month.atDay(1))
                .param("path", region.path() + "%")
                .query((row, _) -> new Judged(row.getString("section"), row.getString("name"), row.getInt("class")))
                .list();
    }
}
