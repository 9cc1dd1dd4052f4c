package org.ecoledger.standards.water;

/** The kind of water; GB 3838, table 1, sets other limits of phosphorus for each, and of nitrogen only for lakes. */
public enum WaterBody {
    /** 河流. */
    RIVER,
    /** 湖、库. */
    LAKE
}
