package org.ecoledger.inspection.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the register asks for.
 *
 * @param batch number of the batch
 * @param unit code of the unit that was handed the case
 * @param kind handed, ended, returned, noted
 * @param unreceived only hand-overs whose receipt nobody confirmed
 * @param overdue only hand-overs that are late: the receipt, or the reply of a case still open
 * @param matter number of one matter
 * @param text part of the title, or of one of the numbers
 * @param from first day
 * @param to last day
 * @param before cursor: the row before which the page begins
 */
record RegisterQuery(
        String inspection,
        @Nullable Integer batch,
        @Nullable String unit,
        @Nullable String kind,
        boolean unreceived,
        boolean overdue,
        @Nullable String matter,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before,
        int limit) {}
