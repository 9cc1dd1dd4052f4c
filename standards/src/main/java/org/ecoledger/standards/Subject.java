package org.ecoledger.standards;

/** What a standard regulates; one edition of one standard is in force for a subject on a day. */
public enum Subject {
    /** The air quality index and its daily and real-time reports: HJ 633. */
    AIR_QUALITY_INDEX,
    /** The concentration limits of ambient air and the validity of its means: GB 3095. */
    AIR_LIMITS,
    /** How a period or a city is evaluated against the limits: HJ 663. */
    AIR_EVALUATION,
    /** The limits of surface water and their classes: GB 3838. */
    SURFACE_WATER,
    /** How sections, rivers and lakes are evaluated against them: 环办〔2011〕22号. */
    WATER_EVALUATION,
    /** The trophic state of lakes and reservoirs. */
    TROPHIC_STATE,
    /** How cities are ranked by their surface water. */
    CITY_WATER_RANKING,
    /** The classes of groundwater: GB/T 14848. */
    GROUND_WATER
}
