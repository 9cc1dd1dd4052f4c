package org.ecoledger.standards.air;

/** The time over which a concentration is averaged, as the standards' tables name it. */
public enum Period {
    /** 1 小时平均. */
    HOUR,
    /** 日最大 8 小时平均 (moving means over eight hours). */
    EIGHT_HOURS,
    /** 24 小时平均. */
    DAY,
    /** 季平均. */
    QUARTER,
    /** 年平均. */
    YEAR
}
