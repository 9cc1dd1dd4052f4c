package org.ecoledger.targets;

/** Where a target stands. */
public enum Standing {
    /** 已达到: nothing that can still come changes it. */
    MET,
    /** 正常: the remaining days may be as those so far. */
    ON_TRACK,
    /** 偏紧: the remaining days must be a little better than those so far. */
    TIGHT,
    /** 滞后: the remaining days must be much better than those so far. */
    OFF_TRACK,
    /** 无法完成: not even the best remaining days are enough. */
    IMPOSSIBLE,
    /** 未完成: the period is over. */
    MISSED,
    /** 暂无数据: nothing measured yet. */
    NO_DATA
}
