package org.ecoledger.standards.air;

/**
 * The items of GB 3095 beyond the six basic ones: those of table 2, then the reference items of appendix A; all in µg/m³.
 * How many digits of them are published is fixed by no text at hand: TSP
 * and NOx whole like the basic items, the others one more than their limits have (BaP as many as its limit of the day).
 */
public enum OtherItem implements AmbientItem {
    TSP("TSP", "总悬浮颗粒物", 0, Sampling.DAYS),
    NOX("NOx", "氮氧化物", 0, Sampling.HOURLY),
    PB("Pb", "铅", 2, Sampling.DAYS_OF_LEAD),
    BAP("BaP", "苯并[a]芘", 4, Sampling.DAYS),
    CD("Cd", "镉", 4, Sampling.REFERENCE),
    HG("Hg", "汞", 3, Sampling.REFERENCE),
    AS("As", "砷", 4, Sampling.REFERENCE),
    CR6("Cr(VI)", "六价铬", 7, Sampling.REFERENCE),
    FLUORIDE("F", "氟化物", 1, Sampling.REFERENCE);

    private static final String UNIT = "µg/m³";

    private final String label;
    private final String chinese;
    private final int decimals;
    private final Sampling sampling;

    OtherItem(String label, String chinese, int decimals, Sampling sampling) {
        this.label = label;
        this.chinese = chinese;
        this.decimals = decimals;
        this.sampling = sampling;
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
        return UNIT;
    }

    @Override
    public int decimals() {
        return decimals;
    }

    /** How it is measured: which rule of validity its means follow. */
    public Sampling sampling() {
        return sampling;
    }
}
