package org.ecoledger.speeches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.speeches.extraction.SpokenText;
import org.jspecify.annotations.Nullable;

/**
 * The text of a meeting as it was read in; it is never changed, only annulled while nothing was made from it.
 *
 * @param meeting name of the meeting; empty where nobody gave it
 * @param region whose business it is
 * @param unit that read it in and gives what comes of it
 * @param parts several speeches in one text, each from a paragraph on
 * @param repairs what was mended or found wanting while it was read
 * @param model what the optional language model did, as code of a sentence and what stands in it; null where it was not asked
 */
public record Speech(
        String number,
        String title,
        String meeting,
        LocalDate heldOn,
        String region,
        String unit,
        String unitName,
        String form,
        String fileName,
        String sha256,
        long size,
        List<String> paragraphs,
        List<Part> parts,
        List<Mended> repairs,
        @Nullable String model,
        String readBy,
        Instant readAt,
        @Nullable Annulment annulment) {
    public Speech {
        paragraphs = List.copyOf(paragraphs);
        parts = List.copyOf(parts);
        repairs = List.copyOf(repairs);
    }

    /** One speech of a text that holds several. */
    public record Part(String title, int from) {}

    /** A place that was mended or where something is missing. */
    public record Mended(String kind, int paragraph, String was, String is) {}

    /** Why it does not count. */
    public record Annulment(Instant at, String by, String reason) {}

    SpokenText text() {
        return new SpokenText(title, heldOn, paragraphs);
    }

    String subject() {
        return "speech:" + number;
    }

    /** Address of its page. */
    public String page() {
        return "/speeches/" + number;
    }

    /** Address of the page at this proposal. */
    String page(long proposal) {
        return page(number, proposal);
    }

    static String page(String speech, long proposal) {
        return "/speeches/" + speech + "?proposal=" + proposal;
    }
}
