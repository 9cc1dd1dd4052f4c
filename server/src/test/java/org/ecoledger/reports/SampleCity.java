package org.ecoledger.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.CityFacts.Changed;
import org.ecoledger.reports.CityFacts.CountyCount;
import org.ecoledger.reports.CityFacts.CountyTargets;
import org.ecoledger.reports.CityFacts.Ranked;
import org.ecoledger.reports.CityFacts.Ranking;
import org.ecoledger.targets.Standing;
import org.jspecify.annotations.Nullable;

/** The figures of a city with four counties on the last evening of a third quarter. */
final class SampleCity {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    static final List<String> COUNTIES = List.of("青河县", "白石县", "云岭县", "临江区");
    private static final Instant AS_OF = Instant.parse("2026-09-30T13:00:00Z");

    private final Map<String, String> values = new HashMap<>();

    /** This value instead of the usual one; null for a missing one. */
    SampleCity with(String ref, @Nullable String value) {
        values.put(ref, value == null ? "" : value);
        return this;
    }

    CityFacts facts(BulletinPeriod period) {
        var air = new CityFacts.Air(
                new Changed(figure("全市PM10平均浓度", "68", "µg/m³"), figure("全市PM10平均浓度同比", "下降5.6%", "")),
                new Changed(figure("全市PM2.5平均浓度", "38", "µg/m³"), figure("全市PM2.5平均浓度同比", "上升2.7%", "")),
                new Changed(figure("全市优良天数比例", "73.6", "%"), figure("全市优良天数比例同比", "提高2.1个百分点", "")));
        return new CityFacts(
                period,
                TODAY,
                air,
                Stream.concat(Stream.of("全市"), COUNTIES.stream())
                        .map(this::place)
                        .toList(),
                COUNTIES.stream().map(this::targets).toList(),
                new CityFacts.Matters(
                        figure("新立事项", "35", "件"),
                        figure("办结", "28", "件"),
                        figure("按期办结", "26", "件"),
                        figure("逾期未办结", "2", "件"),
                        List.of(
                                new CountyCount("青河县", figure("青河县逾期未办结", "1", "件")),
                                new CountyCount("白石县", figure("白石县逾期未办结", "1", "件")))),
                period.kind() == BulletinPeriod.Kind.QUARTER
                        ? Optional.of(new Ranking(
                                period.title(),
                                COUNTIES.stream().map(this::ranked).toList()))
                        : Optional.empty());
    }

    static UnaryOperator<Figure> frozen() {
        var numbers = new HashMap<Figure, Integer>();
        return figure -> {
            int number = numbers.computeIfAbsent(figure, _ -> numbers.size() + 1);
            return new Figure(
                    "frozen:7/" + number,
                    figure.label(),
                    figure.value(),
                    figure.text(),
                    figure.unit(),
                    figure.edition(),
                    figure.clause(),
                    figure.method(),
                    figure.inputs(),
                    figure.asOf(),
                    figure.note(),
                    figure.hash());
        };
    }

    private BulletinText.Place place(String name) {
        return new BulletinText.Place(
                name,
                "PM10",
                figure(name + "当日AQI", "88", ""),
                figure(name + "PM10均值", "68", "µg/m³"),
                figure(name + "PM2.5均值", "38", "µg/m³"),
                figure(name + "优良天数", "201", "天"),
                figure(name + "有效天数", "273", "天"));
    }

    private CountyTargets targets(String county) {
        return new CountyTargets(
                county,
                Optional.of(new CountyTargets.Mean(
                        Standing.OFF_TRACK,
                        figure(county + "PM10年均目标", "65", "µg/m³"),
                        figure(county + "PM10累计均值", "68", "µg/m³"),
                        figure(county + "剩余天数", "92", "天"),
                        figure(county + "PM10剩余日均控制值", "56.1", "µg/m³"))),
                Optional.of(new CountyTargets.Days(
                        Standing.TIGHT,
                        figure(county + "优良天数目标", "291", "天"),
                        figure(county + "累计优良天数", "201", "天"),
                        figure(county + "还可超标天数", "2", "天"))));
    }

    private Ranked ranked(String county) {
        return new Ranked(county, false, figure(county + "得分", "92.31", "分"));
    }

    private Figure figure(String label, String usual, String unit) {
        String text = values.getOrDefault(label, usual);
        boolean missing = text.isEmpty();
        return Figure.of(
                "sample:" + label,
                label,
                missing ? null : new BigDecimal(text.replaceAll("[^0-9.]", "")),
                missing ? Figure.MISSING : text,
                unit,
                "HJ 663-2026",
                "6.1",
                "示例",
                List.of(),
                AS_OF,
                null);
    }
}
