package org.ecoledger.redaction;

/** A title for a text that has none: its first sentence, or the beginning of that. */
public final class Headline {
    private static final int LONGEST = 30;

    private Headline() {}

    /** @param redacted the text with everything out that must not be in a title; never cut within what stands for it */
    public static String of(String redacted) {
        String line = redacted.strip().lines().findFirst().orElse("");
        String[] sentences = line.split("[。！？!?]", 2);
        String first = sentences[0].isBlank() ? line : sentences[0];
        if (first.length() <= LONGEST) {
            return first;
        }
        int mask = first.lastIndexOf('〔', LONGEST - 1);
        boolean halved = mask > 0 && first.indexOf('〕', mask) >= LONGEST;
        return first.substring(0, halved ? mask : LONGEST) + "…";
    }
}
