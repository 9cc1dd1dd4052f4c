package org.ecoledger.speeches.extraction;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is proposed. */
public sealed interface Content {

    /**
     * A promised figure (M01-06).
     *
     * @param indicator the words for what is measured
     * @param code of an indicator of the targets' table; null where none is known
     * @param value null where the text left it blank (*, 20xx, nothing): to be filled in, never guessed
     * @param unit as said: 天, %, 微克/立方米, 个百分点
     * @param base what it is compared with, as said: 较2015年; empty for none
     * @param scope for whom or where, as said: 全市, 各县区, 汉江; empty where nothing is said
     * @param due by when or for which period; null where nothing is said
     */
    record Target(
            String indicator,
            @Nullable String code,
            Comparison comparison,
            @Nullable BigDecimal value,
            String unit,
            String base,
            String scope,
            @Nullable Due due)
            implements Content {}

    /**
     * Work that units are to do by a day (M01-04).
     *
     * @param units the leading one first; empty where the sentence names none
     * @param action what is to be done, as said, without the unit and the deadline
     * @param object on what
     * @param frequency 每月, 每季度一次, 每天; empty for once
     * @param quantity how much: 五个 in 建成五个…工程; null where not counted or blank
     */
    record Task(
            List<NamedUnit> units,
            String action,
            String object,
            @Nullable Due due,
            String frequency,
            @Nullable BigDecimal quantity,
            String quantityUnit)
            implements Content {
        public Task {
            units = List.copyOf(units);
        }
    }

    /** What a unit has to do always (M01-13): its standing duty. */
    record Duty(List<NamedUnit> units, String duty) implements Content {
        public Duty {
            units = List.copyOf(units);
        }
    }

    /** What the speaker says will be done, with a number: 建成五个污水处理工程. */
    record Commitment(
            List<NamedUnit> units,
            String promise,
            @Nullable BigDecimal quantity,
            String quantityUnit,
            @Nullable Due due)
            implements Content {
        public Commitment {
            units = List.copyOf(units);
        }
    }

    /** What must not be done: 坚决不予复产. */
    record Forbidden(List<NamedUnit> units, String deed) implements Content {
        public Forbidden {
            units = List.copyOf(units);
        }
    }

    /**
     * What follows if: 一票否决, 扣3分, 诫勉谈话.
     *
     * @param condition what must have happened, as said
     * @param points to be deducted; null where none are named
     */
    record Consequence(
            List<NamedUnit> units,
            String condition,
            String effect,
            @Nullable BigDecimal points) implements Content {
        public Consequence {
            units = List.copyOf(units);
        }
    }

    /** Which way a promised figure counts. */
    enum Comparison {
        AT_LEAST,
        AT_MOST,
        EXACTLY,
        RISE_BY,
        FALL_BY
    }

    /**
     * A unit as the text names it.
     *
     * @param words as said: 市农委
     * @param code of the unit of the organisation that is meant; null where none or several fit
     * @param candidates codes of those that fit
     * @param lead whether it leads (牵头, or named first) or helps (配合)
     */
    record NamedUnit(String words, @Nullable String code, List<String> candidates, boolean lead) {
        public NamedUnit {
            candidates = List.copyOf(candidates);
        }
    }
}
