package org.ecoledger.reports.wording;

/** Which way a figure should go; it decides between 上升 and 增长. */
public enum Wish {
    MORE,
    LESS,
    NEITHER
}
