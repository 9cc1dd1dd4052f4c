package org.ecoledger.assessment.consequences;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Who;
import org.jspecify.annotations.Nullable;

/**
 * A kind of consequence: a row of {@code assessment/consequences.csv} (M15-07 to M15-26, P11).
 *
 * @param rung on the ladder of supervision, from 1 (P11); 0 for what does not stand on it
 * @param power who may decide; each other person is refused
 * @param notice whether the unit is told; what is only suggested to those competent is not
 * @param appealDays working days in which the unit may appeal, 0 for none; null where the rule set says it
 * @param suspends whether an appeal suspends what was decided
 * @param cardDays how long a card holds
 * @param basis legal or written ground
 */
record ConsequenceKind(
        String code,
        int rung,
        String zh,
        String en,
        Effect effect,
        List<Who> power,
        boolean notice,
        @Nullable Integer appealDays,
        boolean suspends,
        OnCertificate certificate,
        @Nullable Card card,
        int cardDays,
        Letter letter,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis)
        implements Spoken {

    /** What a decision is (ruling 5). */
    enum Effect {
        /** It is decided here. */
        DECIDE,
        /** It is suggested to those competent. */
        SUGGEST,
        /** The province is asked. */
        REQUEST
    }

    /** What it means for a promotion certificate (M15-08, M15-09). */
    enum OnCertificate {
        NONE,
        /** It stands among the facts. */
        SHOWN,
        /** None is issued. */
        BLOCK
    }

    /** 黄牌、红牌. */
    enum Card {
        YELLOW,
        RED
    }

    /** Which paper is drafted. */
    enum Letter {
        NOTICE,
        INTERVIEW,
        COMMENDATION,
        REQUEST,
        TRANSFER
    }

    ConsequenceKind {
        power = List.copyOf(power);
    }

    @Override
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }

    boolean isInForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
