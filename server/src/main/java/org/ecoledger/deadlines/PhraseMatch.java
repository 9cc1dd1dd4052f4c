package org.ecoledger.deadlines;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.ecoledger.deadlines.PhraseTable.Ending;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table that holds at a place.
 *
 * @param ending what the words after the period make of it
 */
record PhraseMatch(PhraseTable.Row row, MatchResult found, Ending.Kind ending) {

    int from() {
        return found.start();
    }

    int to() {
        return found.end();
    }

    /** Whether the words say until when: 到2025年, 至6月. */
    boolean isUntil() {
        return "到至截".indexOf(found.group().charAt(0)) >= 0;
    }

    @Nullable
    String group(String name) {
        return found.namedGroups().containsKey(name) ? found.group(name) : null;
    }

    String words(String name) {
        String group = group(name);
        return group == null ? "" : group;
    }

    boolean has(String name) {
        return group(name) != null;
    }

    /** The number in this group; empty for a blank. */
    Optional<Integer> number(String name) {
        return ChineseNumber.read(words(name)).map(BigDecimal::intValueExact);
    }

    /** The number in this group. */
    int sure(String name) {
        return number(name).orElseThrow(() -> new DateTimeException("No number in " + words(name)));
    }

    /** Whether a number of this group is left open. */
    boolean isBlank(String name) {
        return has(name) && !words(name).equals("半") && number(name).isEmpty();
    }
}
