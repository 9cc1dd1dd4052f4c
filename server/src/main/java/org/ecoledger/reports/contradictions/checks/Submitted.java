package org.ecoledger.reports.contradictions.checks;

import java.util.List;
import org.ecoledger.reports.contradictions.CheckedText;

/**
 * A text that somebody wants to have checked.
 *
 * @param spots where each piece of the text stands, in the same order
 * @param sha256 hash of the file, or of the pasted text in UTF-8
 * @param size of the same in bytes
 */
record Submitted(Form form, CheckedText text, List<Spot> spots, String sha256, long size) {
    Submitted {
        spots = List.copyOf(spots);
    }

    /** How it came. */
    enum Form {
        PASTED,
        TXT,
        DOCX,
        XLSX
    }
}
