package org.ecoledger.standards.air;

/** How an item is measured, which decides how many values its means need. */
public enum Sampling {
    /** By automatic stations hour by hour: SO2, NO2, CO, O3, PM10, PM2.5, NOx. */
    HOURLY,
    /** On chosen days over 24 hours each: TSP, benzo[a]pyrene. */
    DAYS,
    /** As {@link #DAYS}, with a rule for the quarter of its own: lead. */
    DAYS_OF_LEAD,
    /** The reference items of appendix A: no minimum is set for their means. */
    REFERENCE
}
