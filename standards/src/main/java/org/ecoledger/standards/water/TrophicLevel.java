package org.ecoledger.standards.water;

import java.math.BigDecimal;

/** The trophic state of a lake by its index. */
public enum TrophicLevel {
    /** Below 30. */
    OLIGOTROPHIC("贫营养", "Oligotrophic"),
    /** 30 to 50. */
    MESOTROPHIC("中营养", "Mesotrophic"),
    /** Above 50, to 60. */
    LIGHTLY_EUTROPHIC("轻度富营养", "Lightly eutrophic"),
    /** Above 60, to 70. */
    MODERATELY_EUTROPHIC("中度富营养", "Moderately eutrophic"),
    /** Above 70. */
    HIGHLY_EUTROPHIC("重度富营养", "Highly eutrophic");

    private static final BigDecimal OLIGOTROPHIC_BELOW = BigDecimal.valueOf(30);
    private static final BigDecimal MESOTROPHIC_TO = BigDecimal.valueOf(50);
    private static final BigDecimal LIGHTLY_TO = BigDecimal.valueOf(60);
    private static final BigDecimal MODERATELY_TO = BigDecimal.valueOf(70);

    private final String chinese;
    private final String english;

    TrophicLevel(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The level of an index. */
    public static TrophicLevel of(BigDecimal index) {
        if (index.compareTo(OLIGOTROPHIC_BELOW) < 0) {
            return OLIGOTROPHIC;
        }
        if (index.compareTo(MESOTROPHIC_TO) <= 0) {
            return MESOTROPHIC;
        }
        if (index.compareTo(LIGHTLY_TO) <= 0) {
            return LIGHTLY_EUTROPHIC;
        }
        return index.compareTo(MODERATELY_TO) <= 0 ? MODERATELY_EUTROPHIC : HIGHLY_EUTROPHIC;
    }

    /** 贫营养, 中营养, 轻度富营养 … */
    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
