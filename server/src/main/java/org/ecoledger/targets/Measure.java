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
    BEST("余下每天为最好时的全年值");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** Its name in addresses: {@code bad-days-left}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
