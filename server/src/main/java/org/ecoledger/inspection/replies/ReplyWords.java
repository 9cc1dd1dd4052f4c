package org.ecoledger.inspection.replies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Words by which a text is judged, each with the day from which it holds: {@code inspection/empty-phrases.csv} says which
 * phrases say nothing, {@code inspection/fact-words.csv} which words show a fact, {@code inspection/same-place.csv} how near
 * and how long ago another reply counts as one on the same place.
 */
@Component
class ReplyWords {
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}，。；：、！？“”‘’（）《》〔〕…—]+");
    private static final Pattern FIGURE = Pattern.compile("[0-9０-９]|[一二三四五六七八九十百千万两]+(?:处|家|户|台|吨|米|次|人|天|日|时)");

    private final List<Word> phrases = ReplyTable.rows("empty-phrases", Word::of);
    private final List<Word> facts = ReplyTable.rows("fact-words", Word::of);
    private final List<Nearness> nearness = ReplyTable.rows(
            "same-place",
            row -> new Nearness(
                    Integer.parseInt(row.get("metres")),
                    Integer.parseInt(row.get("days")),
                    LocalDate.parse(row.get("valid_from"))));

    /** @param kind phrase, filler; check, place, unit, future */
    private record Word(String kind, String word, LocalDate validFrom) {
        static Word of(org.apache.commons.csv.CSVRecord row) {
            return new Word(row.get("kind"), row.get("word"), LocalDate.parse(row.get("valid_from")));
        }
    }

    /** Replies no further apart and no older than this concern one place (M12-12). */
    record Nearness(int metres, int days, LocalDate validFrom) {}

    Nearness nearness(LocalDate day) {
        return ReplyTable.newest(nearness, Nearness::validFrom, day);
    }

    /** Empty phrases that stand in the text. */
    List<String> emptyPhrases(String text, LocalDate day) {
        return words(phrases, "phrase", day).stream().filter(text::contains).toList();
    }

    /** Whether nothing is left of the text without phrases that say nothing. */
    boolean isEmpty(String text, LocalDate day) {
        String left = text;
        for (String phrase : words(phrases, "phrase", day)) {
            left = left.replace(phrase, "");
        }
        for (String filler : words(phrases, "filler", day)) {
            left = left.replace(filler, "");
        }
        return MARKS.matcher(left).replaceAll("").isEmpty()
                && !emptyPhrases(text, day).isEmpty();
    }

    /** Whether it names a figure, a date, a place or a check. */
    boolean showsFacts(String text, LocalDate day) {
        return FIGURE.matcher(text).find() || has(text, "place", day) || has(text, "check", day);
    }

    boolean tellsOfCheck(String text, LocalDate day) {
        return has(text, "check", day);
    }

    boolean tellsOfWhatIsToCome(String text, LocalDate day) {
        return has(text, "future", day);
    }

    /** Units of measure, the longest first. */
    List<String> units(LocalDate day) {
        return words(facts, "unit", day);
    }

    private boolean has(String text, String kind, LocalDate day) {
        return words(facts, kind, day).stream().anyMatch(text::contains);
    }

    private static List<String> words(List<Word> of, String kind, LocalDate day) {
        return ReplyTable.inForce(of, Word::validFrom, day).stream()
                .filter(word -> word.kind().equals(kind))
                .map(Word::word)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
