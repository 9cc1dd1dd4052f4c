package org.ecoledger.targets;

import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Indicator.Direction;
import org.ecoledger.targets.Indicator.Source;

/** How each measure of a pace is made, in one sentence. */
final class PaceMethods {

    private PaceMethods() {}

    static String of(Measure measure, Indicator indicator) {
        boolean mean = indicator.aggregation() == Aggregation.MEAN;
        return switch (measure) {
            case SO_FAR -> soFar(indicator);
            case NEEDED -> needed(indicator);
            case NEEDED_WITH_ROUNDING -> "同剩余天数控制值，但目标值放宽末位的一半：年均值修约后仍不高于目标";
            case SHARE -> "须优良天数÷剩余天数";
            case BAD_DAYS -> "空气质量指数大于100的有效日天数";
            case BAD_DAYS_LEFT -> "剩余天数−须优良天数";
            case VALID_DAYS -> "有有效数据的天数";
            case MISSING_DAYS -> "没有有效数据的天数";
            case DAYS_LEFT -> "截止日次日至考核期末的天数";
            case BEST ->
                mean
                        ? "有效日均值之和÷（有效天数+剩余天数）"
                        : indicator.aggregation() == Aggregation.SHARE ? "（达标次数+余下次数）÷（已评价次数+余下次数）" : "已有优良天数+剩余天数";
            case NUMERATOR -> indicator.numerator();
            case DENOMINATOR -> indicator.denominator();
            case TO_COME -> "截止日之后至考核期末还要评价的次数";
            case FAILURES_LEFT -> "余下次数−须达标次数";
            case PER_WEEK -> "还须完成或还可使用的量×7÷剩余天数";
            case PROJECTED -> "累计值×全期天数÷已过天数";
            case AS_LAST_YEAR -> "截止日前用本年数据，余下日期用去年同日期的数据";
            case AS_THREE_YEARS -> "截止日前用本年数据，余下日期用近三年同日期数据的平均";
            case AS_OF_LATE -> "截止日前用本年数据，余下日期按近期水平";
            case PROBABILITY -> "余下日期按日历分段，每段随机取自往年同日期（重抽样2000次，种子固定），达到目标的次数所占比例";
            case PROBABILITY_LOW, PROBABILITY_HIGH -> "威尔逊区间（95%），样本量按往年年数计，而不按抽样次数计";
        };
    }

    private static String soFar(Indicator indicator) {
        if (indicator.source() == Source.FORMULA) {
            return indicator.clause();
        }
        return switch (indicator.aggregation()) {
            case MEAN -> "有效日均值之和÷有效天数，一次修约（GB/T 8170）";
            case COUNT_OF_DAYS -> "空气质量指数不大于100的有效日天数";
            case SHARE, CLEARED -> indicator.numerator() + "÷" + indicator.denominator() + "×100%";
            case REPORTED -> "未作废的申报值之和";
            case LATEST -> "最近一次未作废的申报值";
        };
    }

    private static String needed(Indicator indicator) {
        return switch (indicator.aggregation()) {
            case MEAN -> "（目标值×（有效天数+剩余天数）−有效日均值之和）÷剩余天数，显示时向下取" + indicator.controlDecimals() + "位小数";
            case COUNT_OF_DAYS -> "目标天数−已有优良天数";
            case SHARE -> "目标比例×（已评价次数+余下次数），向上取整，减去已达标次数";
            case CLEARED -> "目标比例×清单总数，向上取整，减去已销号数";
            case REPORTED, LATEST -> indicator.direction() == Direction.AT_MOST ? "上限−累计值" : "目标值−累计值，不小于零";
        };
    }
}
