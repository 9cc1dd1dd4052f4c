package org.ecoledger.reports.exports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way into a workbook.
 *
 * @param sheets names of the sheet of rows and of the sheet that says where they come from
 * @param head titles of the columns
 * @param about rows of the second sheet; null while rows may still follow
 * @param rows so many are there
 */
record ListExport(
        UUID id,
        String title,
        List<String> sheets,
        List<String> head,
        @Nullable List<List<@Nullable Object>> about,
        long rows) {}
