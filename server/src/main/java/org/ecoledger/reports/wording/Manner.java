package org.ecoledger.reports.wording;

/** How officials say that a figure is another than the one before (inventory A.6). */
public enum Manner {
    /** As a part of the figure before: 下降12%. */
    RELATIVE,
    /** What lies between two shares: 提高15.6个百分点, never so many percent (N15). */
    POINTS,
    /** So many more or fewer: 增加18天. */
    COUNTED
}
