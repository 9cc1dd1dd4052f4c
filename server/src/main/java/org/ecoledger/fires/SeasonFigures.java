package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.fires.SeasonMeasure.Count;
import org.ecoledger.fires.SeasonReport.Earlier;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers of a season's report: {@code fire-season:{season}/{region}/{all|by=key}/{measure}}. A count opens to its fires. */
@Component
class SeasonFigures implements FigureSource {
    static final String KIND = "fire-season";
    /** Address of the page that lists all fires behind a number. */
    static final String LIST = "/fires?of=";

    private static final int PARTS = 4;
    private static final int MOST_SHOWN = 200;

    private final SeasonReport report;
    private final Seasons seasons;
    private final SeasonNames names;
    private final Regions regions;
    private final Clock clock;

    SeasonFigures(SeasonReport report, Seasons seasons, SeasonNames names, Regions regions, Clock clock) {
        this.report = report;
        this.seasons = seasons;
        this.names = names;
        this.regions = regions;
        this.clock = clock;
    }

    private record Asked(SeasonExtent extent, SeasonMeasure measure) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return asked(key, jurisdiction).map(asked -> figure(key, asked));
    }

    /** Numbers of the fires behind an address, if it is one and its region lies in the jurisdiction. */
    Optional<List<String>> behind(String ref, Jurisdiction jurisdiction) {
        return ref.startsWith(KIND + ":")
                ? asked(ref.substring(KIND.length() + 1), jurisdiction)
                        .map(asked -> report
                                .of(asked.extent())
                                .counted(listed(asked.measure().of()))
                                .stream()
                                .map(Fire::number)
                                .toList())
                : Optional.empty();
    }

    static Shown shown(SeasonExtent extent, SeasonMeasure measure, SeasonTally tally) {
        String ref = KIND + ":" + extent.keyOf(measure.code());
        BigDecimal value = tally.value(measure.of());
        return value == null
                ? Shown.missing(measure.unit(), ref)
                : Shown.of(value, value.toPlainString(), measure.unit(), ref);
    }

    private Optional<Asked> asked(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return SeasonExtent.of(seasons, parts)
                .filter(extent -> regions.find(extent.region())
                        .filter(jurisdiction::covers)
                        .isPresent())
                .flatMap(extent -> SeasonMeasure.find(parts[PARTS - 1]).map(measure -> new Asked(extent, measure)));
    }

    private Figure figure(String key, Asked asked) {
        SeasonMeasure measure = asked.measure();
        SeasonTally tally = report.of(asked.extent());
        BigDecimal value = tally.value(measure.of());
        return Figure.of(
                KIND + ":" + key,
                label(asked),
                value,
                value == null ? Figure.MISSING : value.toPlainString(),
                measure.unit(),
                null,
                null,
                measure.methodChinese(),
                measure.of() == Count.CHANGE ? parts(asked.extent(), tally) : fires(key, asked, tally),
                clock.instant(),
                note(asked, tally, value));
    }

    private static List<Input> parts(SeasonExtent extent, SeasonTally tally) {
        List<Input> inputs = new ArrayList<>();
        for (Count count : List.of(Count.NET, Count.BEFORE)) {
            SeasonMeasure part = SeasonMeasure.of(count);
            BigDecimal value = tally.value(count);
            inputs.add(new Input.Derived(
                    part.chinese(),
                    value == null ? Figure.MISSING : value.toPlainString(),
                    part.unit(),
                    KIND + ":" + extent.keyOf(part.code())));
        }
        return inputs;
    }

    private static List<Input> fires(String key, Asked asked, SeasonTally tally) {
        Count count = asked.measure().of();
        List<Fire> counted = tally.counted(listed(count));
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Fact("全部火点清单", Integer.toString(counted.size()), "个", LIST + KIND + ":" + key));
        counted.stream()
                .limit(MOST_SHOWN)
                .forEach(fire -> inputs.add(new Input.Fact(
                        fire.number(),
                        FireTimes.minute(fire.firstSeen())
                                + (count == Count.DETECTIONS ? "，探测" + fire.detections() + "次" : ""),
                        "",
                        "/fires/" + fire.number())));
        return inputs;
    }

    private static Count listed(Count count) {
        return count == Count.CHANGE ? Count.NET : count;
    }

    private @Nullable String note(Asked asked, SeasonTally tally, @Nullable BigDecimal value) {
        Count count = asked.measure().of();
        if (count != Count.BEFORE && count != Count.CHANGE) {
            return null;
        }
        Earlier earlier = report.before(asked.extent().season());
        if (earlier == null) {
            return "上年同季没有火点数据，无从比较";
        }
        String period = "上年同期为" + earlier.season().from() + "至" + earlier.until();
        return value == null && tally.before() != null ? period + "，火点为0，不计算同比" : period;
    }

    private String label(Asked asked) {
        SeasonExtent extent = asked.extent();
        SeasonExtent.By by = extent.by();
        String row = by == null ? "" : "·" + names.of(by, extent.key(), Locale.SIMPLIFIED_CHINESE);
        String region = regions.find(extent.region()).map(Region::name).orElse(extent.region());
        return region + extent.season().chinese() + row + asked.measure().chinese();
    }
}
