package org.ecoledger.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.CityFacts.CountyTargets;

/**
 * The sentences of a bulletin. A sentence depends only on the figures that stand in it; what is missing is called missing
 * and nothing is concluded from it.
 */
final class Composition {
    private Composition() {}

    static BulletinText of(CityFacts facts) {
        return new BulletinText(
                facts.period().title() + "环境质量与整治工作情况",
                air(facts),
                facts.places(),
                targets(facts.targets()),
                matters(facts),
                facts.ranking().map(Composition::ranking));
    }

    private static Passage air(CityFacts facts) {
        var air = facts.air();
        return Passage.of(facts.period().opening(facts.today()) + "，全市")
                .then(changed("PM10平均浓度", air.pm10()))
                .say("；")
                .then(changed("PM2.5平均浓度", air.pm25()))
                .say("；")
                .then(changed("优良天数比例", air.goodShare()))
                .say("。");
    }

    private static Passage changed(String name, CityFacts.Changed changed) {
        var now = Passage.of(name).show(changed.now());
        return changed.now().value() == null ? now : now.say("，同比").show(changed.change());
    }

    private static List<Passage> targets(List<CountyTargets> counties) {
        if (counties.isEmpty()) {
            return List.of(Passage.of("尚无已签订的目标责任书。"));
        }
        return IntStream.range(0, counties.size())
                .mapToObj(i -> target(counties.get(i), i == counties.size() - 1 ? "。" : "；"))
                .toList();
    }

    private static Passage target(CountyTargets county, String end) {
        var parts = java.util.stream.Stream.of(
                        county.pm10().map(Composition::mean), county.goodDays().map(Composition::days))
                .flatMap(Optional::stream)
                .toList();
        var whole = Passage.of(county.county());
        for (int i = 0; i < parts.size(); i++) {
            whole = (i == 0 ? whole : whole.say("，")).then(parts.get(i));
        }
        return whole.say(end);
    }

    private static Passage mean(CountyTargets.Mean pace) {
        return switch (pace.standing()) {
            case NO_DATA -> Passage.of("PM10").show(pace.soFar());
            case IMPOSSIBLE ->
                Passage.of("PM10累计").then(bare(pace.soFar())).say("，已无法完成目标").then(bare(pace.target()));
            case MET ->
                Passage.of("PM10年均").then(bare(pace.soFar())).say("，完成目标").then(bare(pace.target()));
            case MISSED ->
                Passage.of("PM10年均").then(bare(pace.soFar())).say("，未完成目标").then(bare(pace.target()));
            case ON_TRACK -> remaining(pace, "均值不高于").say("即可");
            case TIGHT, OFF_TRACK -> remaining(pace, "均值须不高于");
        };
    }

    private static Passage remaining(CountyTargets.Mean pace, String limit) {
        return Passage.of("PM10累计")
                .then(bare(pace.soFar()))
                .say("，余")
                .show(pace.daysLeft())
                .say(limit)
                .then(bare(pace.control()));
    }

    private static Passage left(CountyTargets.Days pace, String words) {
        return Passage.of("优良")
                .show(pace.soFar())
                .say(words)
                .show(pace.badDaysLeft())
                .say("可超标");
    }

    private static Passage days(CountyTargets.Days pace) {
        return switch (pace.standing()) {
            case NO_DATA -> Passage.of("优良天数").show(pace.soFar());
            case IMPOSSIBLE ->
                Passage.of("优良").show(pace.soFar()).say("，已无法完成目标").show(pace.target());
            case MET -> Passage.of("优良").show(pace.soFar()).say("，达到目标").show(pace.target());
            case MISSED -> Passage.of("优良").show(pace.soFar()).say("，未完成目标").show(pace.target());
            case ON_TRACK -> left(pace, "，还有");
            case TIGHT, OFF_TRACK -> left(pace, "，只余");
        };
    }

    /** Concentrations beside one another stand without their unit, which the sentence before has named. */
    private static Passage bare(Figure figure) {
        return new Passage(List.of(new Passage.Piece.Number(figure, false)));
    }

    private static Passage matters(CityFacts facts) {
        var matters = facts.matters();
        var text = Passage.of(facts.period().span() + "新立事项")
                .show(matters.opened())
                .say("，办结")
                .show(matters.closed())
                .say("，其中按期办结")
                .show(matters.closedInTime())
                .say("；目前逾期未办结")
                .show(matters.overdue());
        var counties = matters.overdueByCounty();
        for (int i = 0; i < counties.size(); i++) {
            text = text.say((i == 0 ? "（" : "、") + counties.get(i).county())
                    .show(counties.get(i).count());
        }
        return text.say(counties.isEmpty() ? "。" : "）。");
    }

    private static Passage ranking(CityFacts.Ranking ranking) {
        var text = Passage.of(ranking.period() + "县（市、区）得分由高到低：");
        var counties = ranking.counties();
        for (int i = 0; i < counties.size(); i++) {
            var county = counties.get(i);
            text = text.say((i == 0 ? "" : "、") + county.county() + (county.tied() ? "（并列）" : ""))
                    .show(county.score());
        }
        return text.say("。");
    }
}
