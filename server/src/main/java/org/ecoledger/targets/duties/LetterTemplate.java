package org.ecoledger.targets.duties;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.targets.parties.LetterLevel;
import org.jspecify.annotations.Nullable;

/**
 * What letters of one level hold, and who signs them (see {@code targets/letter-templates.csv}; ruling 1, M01-02).
 *
 * @param title with {@code {year}} and {@code {taker}}
 * @param giverSigns role of the person who signs for the giving side
 * @param takerSigns role of the person who countersigns for the taking side; null where nobody needs to
 */
public record LetterTemplate(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LetterLevel level,
        String title,
        Role giverSigns,
        @Nullable Role takerSigns,
        String source,
        List<Line> lines) {

    public LetterTemplate {
        lines = List.copyOf(lines);
    }

    /** What a line of a template brings into the letter. */
    public enum Kind {
        /** An indicator to be promised. */
        TARGET,
        /** A duty in words. */
        DUTY,
        /** The duties that the taker's office has by the duty list. */
        OWN_DUTIES,
        /** A task of the year. */
        TASK
    }

    /**
     * @param indicator of a target
     * @param text of a duty or task
     */
    public record Line(Kind kind, String indicator, String text) {}

    /** The indicators that a letter made from it must promise. */
    public List<String> indicators() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.TARGET)
                .map(Line::indicator)
                .toList();
    }

    /** The title of one letter. */
    public String titled(int year, String taker) {
        return title.replace("{year}", String.valueOf(year)).replace("{taker}", taker);
    }
}
