package org.ecoledger.monitoring;

/** What a report holds a value and a mark of. */
interface ReportItem {
    /** Its column in files. */
    String field();

    /** The column of its value. */
    String column();

    /** The column of its mark. */
    String markColumn();
}
