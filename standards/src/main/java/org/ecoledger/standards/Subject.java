package org.ecoledger.standards;

/** What a standard regulates; one edition of one standard is in force for a subject on a day. */
public enum Subject {
    /** The air quality index and its daily and real-time reports: HJ 633. */
    AIR_QUALITY_INDEX,
    /** The concentration limits of ambient air and the validity of its means: GB 3095. */
    AIR_LIMITS,
    /** How a period or a city is evaluated against the limits: HJ 663. */
    AIR_EVALUATION
}
