package org.ecoledger.standards.files;

/** What is said to the person at the command line, in both languages. */
record Sentence(String chinese, String english) {
    private static final int LONGEST_QUOTE = 40;

    /** Text from a file as it may stand in a sentence: short, on one line, without control characters. */
    static String quoted(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
        String shown = text.substring(0, end).replaceAll("\\p{Cntrl}", " ").strip();
        return end < text.length() ? shown + "…" : shown;
    }

    /** Both on one line. */
    String oneLine() {
        return chinese + " · " + english;
    }
}
