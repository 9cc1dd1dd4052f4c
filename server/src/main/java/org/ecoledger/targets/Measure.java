package org.ecoledger.targets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a pace says; each is a figure of its own. */
public enum Measure {
    /** Mean so far, or good days so far. */
    SO_FAR("现状"),
    /** What the remaining days may average at most, or how many of them must be good. */
    NEEDED("剩余天数控制值"),
    /** The control value when the published mean may still be rounded down to the target. */
    NEEDED_WITH_ROUNDING("剩余天数控制值（计入修约）"),
    /** Good days needed as a share of the days left. */
    SHARE("剩余天数须优良比例"),
    /** Days over the limit so far. */
    BAD_DAYS("超标天数"),
    /** Days left that may be over the limit. */
    BAD_DAYS_LEFT("剩余可超标天数"),
    /** Days with a valid value so far. */
    VALID_DAYS("有效天数"),
    /** Days so far without a valid value. */
    MISSING_DAYS("无有效数据天数"),
    /** Days to come. */
    DAYS_LEFT("剩余天数"),
    /** The year's value if every remaining day were as good as a day can be. */
    BEST("余下每天为最好时的全年值"),
    /** What a share counts above the line. */
    NUMERATOR("分子"),
    /** What it counts below the line. */
    DENOMINATOR("分母"),
    /** How many results are still to come. */
    TO_COME("余下次数"),
    /** How many of them may fail. */
    FAILURES_LEFT("余下可不达标次数"),
    /** What each week that is left must, or may, bring. */
    PER_WEEK("每周须完成或可用"),
    /** Sum of the year if it goes on as so far. */
    PROJECTED("按目前进度的全年值"),
    /** Result of the year if the rest is as the same days of last year. */
    AS_LAST_YEAR("余下同去年时的全年值"),
    /** Result of the year if the rest is as the mean of the same days of the last three years. */
    AS_THREE_YEARS("余下同近三年平均时的全年值"),
    /** Result of the year if the rest is as of late. */
    AS_OF_LATE("余下同近期时的全年值"),
    /** Share of the resampled year's ends that meet the target. */
    PROBABILITY("完成概率"),
    /** Lower end of its 95 % interval. */
    PROBABILITY_LOW("完成概率下限"),
    /** Upper end of its 95 % interval. */
    PROBABILITY_HIGH("完成概率上限");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** Its name in addresses: {@code bad-days-left}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says how the year may end rather than where it stands. */
    boolean isOutlook() {
        return switch (this) {
            case AS_LAST_YEAR, AS_THREE_YEARS, AS_OF_LATE, PROBABILITY, PROBABILITY_LOW, PROBABILITY_HIGH -> true;
            default -> false;
        };
    }

    String label() {
        return label;
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
