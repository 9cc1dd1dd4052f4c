package org.ecoledger.reports.writing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a document besides what its fields say (GB/T 9704-2012, 7).
 *
 * @param number such as 绿环委办〔2026〕12号; empty before it is issued
 * @param office who issues it
 * @param recipients 主送
 * @param copies 抄送
 * @param issuedOn null before it is issued
 * @param signer 签发人; null before it is signed
 * @param seal number under which it was sealed; null where it was not
 * @param draft whether it is none of the issued ones, which it then says on every page
 */
public record Head(
        String title,
        String number,
        String office,
        List<String> recipients,
        List<String> copies,
        @Nullable LocalDate issuedOn,
        @Nullable String signer,
        @Nullable String seal,
        boolean draft) {
    public Head {
        recipients = List.copyOf(recipients);
        copies = List.copyOf(copies);
    }

    /** The head of a draft that nobody signed. */
    public static Head draft(String title, String office) {
        return new Head(title, "", office, List.of(), List.of(), null, null, null, true);
    }
}
