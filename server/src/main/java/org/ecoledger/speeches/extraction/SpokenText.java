package org.ecoledger.speeches.extraction;

import java.time.LocalDate;
import java.util.List;

/**
 * A text of a meeting as it was read: repaired, in reading order.
 *
 * @param title of the text or file
 * @param heldOn day of the meeting, from which deadlines count
 * @param paragraphs without empty ones; a cell of a table is a paragraph of its own
 */
public record SpokenText(String title, LocalDate heldOn, List<String> paragraphs) {
    public SpokenText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A stretch of one paragraph, in UTF-16 units. */
    public record Stretch(int paragraph, int from, int to) {
        /** The words at this place. */
        public String in(SpokenText text) {
            return text.paragraphs().get(paragraph).substring(from, to);
        }
    }
}
