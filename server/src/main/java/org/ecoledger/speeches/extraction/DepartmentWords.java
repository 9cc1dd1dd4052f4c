package org.ecoledger.speeches.extraction;

/** Which kind of department words name, by the table {@code speeches/departments.csv}: 农委, 农业局 and 农业农村局 are one kind. */
public final class DepartmentWords {
    private static final Lexicon WORDS = Lexicon.SHIPPED;

    private DepartmentWords() {}

    /** The kind that these words name, without a place before them; empty for none. */
    public static String kind(String words) {
        String plain = Plain.of(words).replace(" ", "");
        String stem = stem(plain);
        boolean whole = stem.length() == plain.length();
        boolean formed = !whole
                && (WORDS.list("unit-form").at(plain, stem.length(), plain.length()) > 0
                        || WORDS.list("unit-tail").at(plain, stem.length(), plain.length()) > 0);
        return whole || formed ? WORDS.body(stem) : "";
    }

    /** The words of the kind in them without the form behind: 住建 of 住建局. */
    public static String stem(String words) {
        return words.substring(0, WORDS.stems().at(words, 0, words.length()));
    }

    /** The words without the person or organ of the unit behind them: 市建委主要负责人 is 市建委. */
    public static String withoutPerson(String words) {
        for (int at = 2; at < words.length(); at++) {
            if (WORDS.list("role").holds(words.substring(at))) {
                return words.substring(0, at);
            }
        }
        return words;
    }
}
