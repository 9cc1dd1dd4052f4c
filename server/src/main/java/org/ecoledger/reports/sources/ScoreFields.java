package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.assessment.Score;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Flag;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.ecoledger.reports.sources.ClosedRankings.Ranking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closed scores in documents: places, gaps, what changed, who must speak at the review meeting (M19-07, C20). A trial is never
 * printed. The item is what is asked for and of which kind of units.
 */
@Component
class ScoreFields implements FieldSource {
    private final ClosedRankings rankings;
    private final Figures figures;
    private final Regions regions;

    ScoreFields(ClosedRankings rankings, Figures figures, Regions regions) {
        this.rankings = rankings;
        this.figures = figures;
        this.regions = regions;
    }

    @Override
    public String source() {
        return "scores";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        String[] parts = field.item().split(" ");
        SubjectKind kind =
                parts.length == 1 ? SubjectKind.COUNTY : SubjectKind.valueOf(parts[1].toUpperCase(Locale.ROOT));
        Optional<Ranking> ranking = rankings.of(kind, scope);
        boolean flag = parts[0].equals("closed") || parts[0].equals("ranked");
        if (flag) {
            return new Flag(ranking.isPresent());
        }
        return ranking.map(found -> value(parts[0], found, scope))
                .orElseGet(() ->
                        field.shape() == Field.Shape.ROWS ? new FieldValue.Rows(List.of()) : new Missing("没有已关账的考核期"));
    }

    private FieldValue value(String what, Ranking ranking, Scope scope) {
        List<Score> all = ranking.scores();
        return switch (what) {
            case "period" -> Answers.words(ranking.period().title(), page(ranking));
            case "ranking" -> rows(all, ranking, scope);
            case "last" -> rows(all.stream().filter(Score::last).toList(), ranking, scope);
            case "speakers" -> speakers(ranking, scope);
            case "first" -> named(placed(all, true), ranking);
            case "bottom" -> named(placed(all, false), ranking);
            case "changes" -> changes(ranking);
            case "compared" -> compared(ranking, scope);
            default -> new Missing("没有“" + what + "”");
        };
    }

    private static String page(Ranking ranking) {
        return "/scores?period=" + ranking.period().code();
    }

    /** All that share the first place, or the last. */
    private static List<Score> placed(List<Score> all, boolean first) {
        List<Score> ranked = all.stream().filter(score -> score.place() != null).toList();
        if (ranked.isEmpty()) {
            return ranked;
        }
        Integer place = first ? ranked.getFirst().place() : ranked.getLast().place();
        return ranked.stream()
                .filter(score -> String.valueOf(place).equals(String.valueOf(score.place())))
                .toList();
    }

    private static FieldValue named(List<Score> scores, Ranking ranking) {
        return Answers.words(
                scores.stream().map(score -> score.subject().name()).collect(Collectors.joining("、")), page(ranking));
    }

    private FieldValue rows(List<Score> scores, Ranking ranking, Scope scope) {
        var turns = new Turns();
        for (Score score : scores) {
            var own = new HashMap<String, FieldValue>();
            own.put("名次", Answers.words(place(score), score.ref()));
            own.put("单位", Answers.words(score.subject().name(), score.ref()));
            own.put("得分", figure(score.ref(), scope));
            own.put("与前一名差距", distance(score.gap(), score, scope));
            own.put("与后一名差距", distance(score.lead(), score, scope));
            own.put("名次变化", Answers.words(ranking.moved(score), score.ref()));
            own.put(
                    "上期名次",
                    ranking.before(score)
                            .map(before -> Answers.words(place(before), before.ref()))
                            .orElseGet(() -> new Missing("上期没有名次")));
            own.put("同比变化", Answers.words(ranking.yearOnYear(score), score.ref()));
            own.put("末位", Answers.words(score.last() ? "是" : "否", score.ref()));
            turns.add(scopeOf(score, scope), own);
        }
        return turns.rows();
    }

    /** Fields in a row speak of the unit's own region. */
    private Scope scopeOf(Score score, Scope scope) {
        return score.subject().kind() == SubjectKind.DEPARTMENT
                ? scope
                : regions.find(score.subject().code()).map(scope::in).orElse(scope);
    }

    private static String place(Score score) {
        return score.place() == null ? "不排名" : String.valueOf(score.place());
    }

    private FieldValue figure(String ref, Scope scope) {
        return Answers.number(figures, ref, scope, Better.MORE, false);
    }

    /** The first has nobody before it and the last nobody behind it: that is known and not missing. */
    private FieldValue distance(Score.@Nullable Distance distance, Score score, Scope scope) {
        return distance == null ? Answers.words("—", score.ref()) : figure(distance.ref(), scope);
    }

    /** The first speaks of experience, the last say what they will do (表态发言). */
    private FieldValue speakers(Ranking ranking, Scope scope) {
        var turns = new Turns();
        var last = ranking.scores().stream().filter(Score::last).toList();
        List<Score> bottom = last.isEmpty() ? placed(ranking.scores(), false) : last;
        var speakers = new ArrayList<Score>(placed(ranking.scores(), true));
        bottom.stream().filter(score -> !speakers.contains(score)).forEach(speakers::add);
        for (Score score : speakers) {
            turns.add(
                    scopeOf(score, scope),
                    Map.of(
                            "单位", Answers.words(score.subject().name(), score.ref()),
                            "名次", Answers.words(place(score), score.ref()),
                            "得分", figure(score.ref(), scope),
                            "发言类型", Answers.words(bottom.contains(score) ? "表态发言" : "经验发言", score.ref())));
        }
        return turns.rows();
    }

    private FieldValue changes(Ranking ranking) {
        if (ranking.previous().isEmpty()) {
            return new Missing("上期没有已关账的考核");
        }
        String moved = ranking.scores().stream()
                .filter(score -> ranking.before(score).isPresent())
                .filter(score -> ranking.step(score) != 0)
                .map(score -> score.subject().name() + "（" + ranking.moved(score) + "）")
                .collect(Collectors.joining("、"));
        return Answers.words(moved.isEmpty() ? "各单位名次没有变化" : moved, page(ranking));
    }

    private FieldValue compared(Ranking ranking, Scope scope) {
        var turns = new Turns();
        for (Score score : ranking.scores()) {
            Optional<Score> before = ranking.before(score);
            if (before.isEmpty()) {
                continue;
            }
            turns.add(
                    scopeOf(score, scope),
                    Map.of(
                            "单位", Answers.words(score.subject().name(), score.ref()),
                            "上期名次",
                                    Answers.words(
                                            place(before.get()), before.get().ref()),
                            "本期名次", Answers.words(place(score), score.ref()),
                            "名次变化", Answers.words(ranking.moved(score), score.ref()),
                            "得分变化", Answers.words(difference(score, before.get(), "上期"), score.ref())));
        }
        return turns.rows();
    }

    /** In points as they are shown, so that the reader may work it out. */
    static String difference(Score now, Score before, String base) {
        if (now.total() == null || before.total() == null || !isNumber(now) || !isNumber(before)) {
            return "";
        }
        BigDecimal change = new BigDecimal(now.text()).subtract(new BigDecimal(before.text()));
        return switch (change.signum()) {
            case 1 -> "较" + base + "提高" + change.toPlainString() + "分";
            case -1 -> "较" + base + "降低" + change.negate().toPlainString() + "分";
            default -> "与" + base + "持平";
        };
    }

    private static boolean isNumber(Score score) {
        return score.text().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    }

    /** The period before one of the same kind, and the same a year before. */
    static AssessmentPeriod before(AssessmentPeriod period) {
        var day = period.from().minusDays(1);
        return switch (period.kind()) {
            case YEAR -> AssessmentPeriod.of(String.valueOf(day.getYear())).orElseThrow();
            case QUARTER -> AssessmentPeriod.quarterOf(day);
            case MONTH -> AssessmentPeriod.of(day.toString().substring(0, 7)).orElseThrow();
        };
    }

    static AssessmentPeriod yearBefore(AssessmentPeriod period) {
        int year = period.from().getYear() - 1;
        return AssessmentPeriod.of(year + period.code().substring(4)).orElseThrow();
    }
}
