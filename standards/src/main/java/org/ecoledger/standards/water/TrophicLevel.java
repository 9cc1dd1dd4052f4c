package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;

/** The trophic states of lakes, poorest in nutrients first. */
public enum TrophicLevel {
    OLIGOTROPHIC("贫营养", "Oligotrophic"),
    MESOTROPHIC("中营养", "Mesotrophic"),
    LIGHTLY_EUTROPHIC("轻度富营养", "Lightly eutrophic"),
    MODERATELY_EUTROPHIC("中度富营养", "Moderately eutrophic"),
    HIGHLY_EUTROPHIC("重度富营养", "Highly eutrophic");

    private final String chinese;
    private final String english;

    TrophicLevel(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The level of an index in the latest edition. */
    public static TrophicLevel of(BigDecimal index) {
        return TrophicGrades.of(index, Editions.of(Subject.TROPHIC_STATE).getLast())
                .level();
    }

    /**
     * The level of an index in the edition in force on the day.
     *
     * @throws IllegalArgumentException for days before 2001
     */
    public static TrophicLevel of(BigDecimal index, LocalDate day) {
        return TrophicGrades.of(index, Editions.inForce(Subject.TROPHIC_STATE, day))
                .level();
    }

    /** 贫营养, 中营养, 轻度富营养 … */
    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
