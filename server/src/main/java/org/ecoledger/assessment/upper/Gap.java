package org.ecoledger.assessment.upper;

import java.util.List;
import java.util.Locale;

/**
 * What is missing between a row of the level above and what the city promised and measures.
 *
 * @param arguments of its sentence {@code assessment.upper.gap.<code>}
 */
record Gap(Kind kind, List<Object> arguments) {

    Gap {
        arguments = List.copyOf(arguments);
    }

    /** What can be missing. */
    enum Kind {
        /** 未对应: nobody has said yet which own indicator it is. */
        UNMAPPED,
        /** 无对应指标: the city has none for it. */
        NO_INDICATOR,
        /** 单位不一致. */
        UNIT_DIFFERS,
        /** 未签订: no letter of the year promises it for the city. */
        NOT_PROMISED,
        /** 目标值宽于上级: the city promised less than is asked. */
        WEAKER,
        /** 目标值严于上级: the city promised more; to be known, not to be mended. */
        STRICTER,
        /** 未向下分解: no county has a target for it. */
        NOT_DOWNWARD,
        /** 部分县区未分解. */
        PARTLY_DOWNWARD;

        /** Its name in addresses and catalogues: {@code not-promised}. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Gap of(Kind kind, Object... arguments) {
        return new Gap(kind, List.of(arguments));
    }

    /** Code of its sentence. */
    String sentence() {
        return "assessment.upper.gap." + kind.code();
    }

    /** Whether somebody has to do something about it. */
    boolean isOpen() {
        return kind != Kind.STRICTER;
    }
}
