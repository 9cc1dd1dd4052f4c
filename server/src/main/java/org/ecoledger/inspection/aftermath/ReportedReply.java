package org.ecoledger.inspection.aftermath;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reported reply of a case says.
 *
 * @param version of the reply
 * @param truth true, partly, untrue
 * @param found 调查核实情况, point by point
 * @param handled 处理和整改情况
 * @param accountability 问责情况, as documents say it
 * @param planned what is still to be done, by when
 */
record ReportedReply(
        String matter,
        int version,
        String reported,
        @Nullable String truth,
        @Nullable String handling,
        String found,
        String handled,
        String accountability,
        List<Planned> planned) {

    /** @param by null where the reply names no day */
    record Planned(String what, @Nullable LocalDate by) {}
}
