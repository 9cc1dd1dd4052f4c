package org.ecoledger.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.CompositeIndex;
import org.ecoledger.standards.air.evaluation.ItemEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodValue;
import org.ecoledger.standards.air.evaluation.RollingMean;
import org.jspecify.annotations.Nullable;

/** The words around the figures of a period: by which edition, how, and what a reader must know. */
final class AirYearWords {
    private AirYearWords() {}

    static String edition(PlacePeriod period, AirStatistic statistic) {
        PeriodEvaluation evaluation = period.evaluation();
        return isOfDays(statistic.measure()) && !evaluation.dayEditions().isEmpty()
                ? dayEditions(evaluation)
                : evaluation.edition().code();
    }

    static String clause(PlacePeriod period, AirStatistic statistic) {
        Pollutant pollutant = statistic.pollutant();
        return switch (statistic.measure()) {
            case INDEX, PART, GAP, RANK -> CompositeIndex.CLAUSE;
            case ROLLING -> RollingMean.CLAUSE;
            default ->
                pollutant == null || statistic.measure() == AirMeasure.PRIMARY
                        ? "空气质量指数级别"
                        : period.evaluation().item(pollutant).clause();
        };
    }

    /** Whether it is counted from the days' indices, each by the edition in force on it. */
    private static boolean isOfDays(AirMeasure measure) {
        return switch (measure) {
            case GOOD_DAYS, VALID_DAYS, GOOD_RATE, CATEGORY, PRIMARY -> true;
            default -> false;
        };
    }

    private static String dayEditions(PeriodEvaluation evaluation) {
        return evaluation.dayEditions().stream().map(Edition::code).distinct().collect(Collectors.joining("、"));
    }

    static String method(PlacePeriod period, AirStatistic statistic) {
        Pollutant pollutant = statistic.pollutant();
        return statistic.change()
                ? ofChange(statistic.measure())
                : pollutant == null
                        ? ofDays(statistic.measure())
                        : ofItem(period, period.evaluation().item(pollutant), statistic.measure());
    }

    private static String ofChange(AirMeasure measure) {
        return measure.differsInPercent() ? "（本期修约值−上年同期修约值）÷上年同期修约值×100%，保留一位小数。" : "本期值−上年同期值。";
    }

    private static String ofDays(AirMeasure measure) {
        return switch (measure) {
            case GOOD_DAYS -> "日空气质量指数不大于100的天数。";
            case VALID_DAYS -> "有日空气质量指数的天数。";
            case GOOD_RATE -> "优良天数÷有效天数×100%，保留一位小数。";
            case CATEGORY -> "日空气质量指数属于这一级别的天数。";
            case INDEX -> "六项单项指数之和，各项权重相同；缺一项即不计算。";
            case GAP -> "综合指数−前一名的综合指数。";
            case RANK -> "综合指数由低到高排列，修约后相等的名次相同，其后名次顺延。";
            default -> "";
        };
    }

    private static String ofItem(PlacePeriod period, ItemEvaluation item, AirMeasure measure) {
        return switch (measure) {
            case MEAN -> "有效日值%d个的算术平均，一次修约（GB/T 8170）。".formatted(item.days()) + limit(item.mean());
            case PERCENTILE -> percentile(item) + limit(item.percentile());
            case HIGHEST -> "有效日值中的最大值。";
            case DAYS -> "有有效日值的天数。";
            case OVER -> "日值大于%s的天数；各日按当日施行的二级限值判定。".formatted(ofDay(item.pollutant()));
            case RATE -> "（有效日数−超标天数）÷有效日数×100%，保留一位小数。";
            case MEAN_MULTIPLE, PERCENTILE_MULTIPLE -> "（浓度−限值）÷限值，保留两位小数；未超过限值的不计算。";
            case PRIMARY -> "空气质量指数大于50、且该项分指数最大的天数；并列的各计一天。";
            case PART ->
                period.entering(item.pollutant()).measure().chinese() + "÷二级限值，保留两位小数。" + limit(item.indexValue());
            case ROLLING -> "连续三年年评价值的算术平均；任何一年的有效天数不足，即不计算。";
            default -> "";
        };
    }

    private static String percentile(ItemEvaluation item) {
        return "有效日值%d个由小到大排列，序位1＋（%d−1）×%d%%处的值，在相邻两值间线性内插，一次修约（GB/T 8170）。"
                .formatted(item.days(), item.days(), item.percentileRank());
    }

    private static String limit(@Nullable PeriodValue value) {
        Limit limit = value == null ? null : value.limit();
        return limit == null
                ? ""
                : "二级限值%s%s（%s %s）。"
                        .formatted(
                                limit.value().toPlainString(),
                                limit.item().unit(),
                                limit.edition().code(),
                                limit.clause());
    }

    private static String ofDay(Pollutant pollutant) {
        return pollutant == Pollutant.O3 ? "日最大8小时平均限值" : "24小时平均限值";
    }

    /** Live or by which reviews, how many days, what the period lacks, and that its days fall under two editions. */
    static String note(PlacePeriod period, AirStatistic statistic, List<AirReview> reviews) {
        Pollutant pollutant = statistic.pollutant();
        String standing = period.track() == Track.LIVE
                ? AirDayFigures.LIVE
                : reviews.isEmpty() ? "审核数据；没有已审核的月份" : "审核数据，已审核" + reviews.size() + "个月";
        String days = "；共" + period.span().daysSoFar() + "天，有效" + period.validDays(pollutant) + "天";
        return standing + days + (pollutant == null ? "" : shortfalls(period, pollutant)) + straddles(period);
    }

    private static String shortfalls(PlacePeriod period, Pollutant pollutant) {
        var shortfalls = period.evaluation().item(pollutant).validity().shortfalls();
        return shortfalls.isEmpty()
                ? ""
                : (period.span().isRunning() ? "；时段尚未结束，有效性要求：" : "；有效天数不足：")
                        + shortfalls.stream()
                                .map(count -> count.span() + "有" + count.present() + "天，需要" + count.needed() + "天")
                                .collect(Collectors.joining("，"));
    }

    private static String straddles(PlacePeriod period) {
        return period.evaluation().dayEditions().size() < 2
                ? ""
                : "；时段内标准换版，各日按当日施行的版本评价（" + dayEditions(period.evaluation()) + "），整个时段按"
                        + period.evaluation().limits().code() + "的限值";
    }

    static String ofRolling(RollingYears years, Pollutant pollutant) {
        if (!years.applies()) {
            return years.lastYear().evaluation().edition().code() + "没有三年滑动评价";
        }
        List<Integer> missing = years.missing(pollutant);
        return missing.isEmpty()
                ? "三年有效天数均满足要求"
                : "没有有效的年评价值：" + missing.stream().map(year -> year + "年").collect(Collectors.joining("、"));
    }

    /** Why two periods are not compared, or what makes their comparison doubtful. */
    static @Nullable String comparison(PlacePeriod now, PlacePeriod before, AirStatistic statistic) {
        if (!before.countsEnoughFor(now, statistic.pollutant())) {
            return "上年同期有效天数不足本期的四分之三，不作比较";
        }
        Edition earlier = before.evaluation().limits();
        Edition later = now.evaluation().limits();
        return earlier.equals(later) ? null : "两期适用的标准不同：" + earlier.code() + " → " + later.code();
    }
}
