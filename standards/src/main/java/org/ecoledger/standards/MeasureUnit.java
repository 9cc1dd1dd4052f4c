package org.ecoledger.standards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Units of measured quantities. Those of one dimension convert into each other exactly. */
public enum MeasureUnit {
    NANOGRAM_PER_CUBIC_METRE("ng/m³", Dimension.MASS_PER_VOLUME, Ratio.of(1, 1_000_000_000)),
    MICROGRAM_PER_CUBIC_METRE("µg/m³", Dimension.MASS_PER_VOLUME, Ratio.of(1, 1_000_000)),
    MILLIGRAM_PER_CUBIC_METRE("mg/m³", Dimension.MASS_PER_VOLUME, Ratio.of(1, 1_000)),
    GRAM_PER_CUBIC_METRE("g/m³", Dimension.MASS_PER_VOLUME, Ratio.ONE),
    NANOGRAM_PER_LITRE("ng/L", Dimension.MASS_PER_VOLUME, Ratio.of(1, 1_000_000)),
    MICROGRAM_PER_LITRE("µg/L", Dimension.MASS_PER_VOLUME, Ratio.of(1, 1_000)),
    MILLIGRAM_PER_LITRE("mg/L", Dimension.MASS_PER_VOLUME, Ratio.ONE),
    GRAM_PER_LITRE("g/L", Dimension.MASS_PER_VOLUME, Ratio.of(1_000)),

    LITRE_PER_SECOND("L/s", Dimension.FLOW, Ratio.of(1, 1_000)),
    CUBIC_METRE_PER_SECOND("m³/s", Dimension.FLOW, Ratio.ONE),
    CUBIC_METRE_PER_HOUR("m³/h", Dimension.FLOW, Ratio.of(1, 3_600)),
    CUBIC_METRE_PER_DAY("m³/d", Dimension.FLOW, Ratio.of(1, 86_400)),
    TEN_THOUSAND_CUBIC_METRES_PER_DAY("10⁴ m³/d", Dimension.FLOW, Ratio.of(10_000, 86_400)),

    KILOGRAM("kg", Dimension.MASS, Ratio.ONE),
    TONNE("t", Dimension.MASS, Ratio.of(1_000)),
    TEN_THOUSAND_TONNES("万吨", Dimension.MASS, Ratio.of(10_000_000));

    private final String symbol;
    private final Dimension dimension;
    private final Ratio factor;

    /** @param factor how many of the dimension's first whole unit (g/m³, m³/s, kg) it is */
    MeasureUnit(String symbol, Dimension dimension, Ratio factor) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = factor;
    }

    /** What is measured. */
    public enum Dimension {
        MASS_PER_VOLUME("mass per volume"),
        FLOW("flow"),
        MASS("mass");

        private final String english;

        Dimension(String english) {
            this.english = english;
        }
    }

    /** As printed: {@code µg/m³}. */
    public String symbol() {
        return symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /**
     * How many of the other unit one of this is, exactly.
     *
     * @throws IllegalArgumentException if the other measures something else
     */
    public Ratio in(MeasureUnit other) {
        if (dimension != other.dimension) {
            throw new IllegalArgumentException("%s is a %s and %s a %s: the one cannot be given in the other"
                    .formatted(symbol, dimension.english, other.symbol, other.dimension.english));
        }
        return factor.dividedBy(other.factor);
    }

    /**
     * The unit as people and files write it: {@code ug/m3}, {@code μg/m³}, {@code mg/l}, {@code 万t}. Upper and lower case
     * are the same, and so are blanks.
     */
    public static Optional<MeasureUnit> find(String written) {
        String plain = plain(written);
        return Arrays.stream(values())
                .filter(unit -> plain(unit.symbol).equals(plain))
                .findFirst();
    }

    private static String plain(String written) {
        return written.replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT)
                .replace('µ', 'u')
                .replace('μ', 'u')
                .replace('³', '3')
                .replace("10⁴", "万")
                .replace("吨", "t");
    }
}
