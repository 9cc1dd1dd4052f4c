package org.ecoledger.standards.air;

import java.math.BigDecimal;

/** The six basic items of GB 3095, table 1, with the units and digits in which they are reported. */
public enum Pollutant implements AmbientItem {
    SO2("SO2", "二氧化硫", "µg/m³", 0),
    NO2("NO2", "二氧化氮", "µg/m³", 0),
    CO("CO", "一氧化碳", "mg/m³", 1),
    O3("O3", "臭氧", "µg/m³", 0),
    PM10("PM10", "可吸入颗粒物", "µg/m³", 0),
    PM25("PM2.5", "细颗粒物", "µg/m³", 0);

    private final String label;
    private final String chinese;
    private final String unit;
    private final int decimals;

    Pollutant(String label, String chinese, String unit, int decimals) {
        this.label = label;
        this.chinese = chinese;
        this.unit = unit;
        this.decimals = decimals;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public int decimals() {
        return decimals;
    }

    /** The averaging time of the daily value: 24 hours, for O3 the highest eight hours. */
    public Period daily() {
        return this == O3 ? Period.EIGHT_HOURS : Period.DAY;
    }

    /** Returns the concentration if it can be one, and refuses a negative one. */
    BigDecimal checked(BigDecimal concentration) {
        if (concentration.signum() < 0) {
            throw new IllegalArgumentException("negative concentration of " + label + ": " + concentration);
        }
        return concentration;
    }
}
