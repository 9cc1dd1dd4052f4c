package org.ecoledger.deadlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.deadlines.DuePhrases.Kind;
import org.ecoledger.deadlines.DuePhrases.Stretch;
import org.ecoledger.deadlines.PhraseTable.Core;
import org.ecoledger.deadlines.PhraseTable.Ending;
import org.jspecify.annotations.Nullable;

/** Finds words of time in a sentence; spaces and quotation marks do not count. */
final class PhraseScan {
    private static final Pattern SOME_TIME = Pattern.compile("[年月日号周星旬天时季节期冬春夏秋快早即刻马近间前内底末五]");
    private static final String SKIPPED = " \t\u3000\u00a0“”\"‘’「」『』";
    private static final String JOINTS = "-—–~～至到";

    private final String sentence;
    private final String words;
    private final List<Integer> places;

    private PhraseScan(String sentence, String words, List<Integer> places) {
        this.sentence = sentence;
        this.words = words;
        this.places = places;
    }

    static PhraseScan of(String sentence) {
        var words = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < sentence.length(); at++) {
            char sign = sentence.charAt(at);
            if (SKIPPED.indexOf(sign) < 0) {
                words.append(sign >= '０' && sign <= '９' ? (char) (sign - '０' + '0') : sign);
                places.add(at);
            }
        }
        return new PhraseScan(sentence, words.toString(), places);
    }

    /** @param until the other end of a range; null for words that stand alone */
    record Phrase(PhraseMatch match, @Nullable PhraseMatch until) {
        int to() {
            return until == null ? match.to() : until.to();
        }
    }

    List<Stretch> stretches() {
        return phrases().stream().map(this::stretch).toList();
    }

    private Stretch stretch(Phrase phrase) {
        int from = places.get(phrase.match().from());
        int to = places.get(phrase.to() - 1) + 1;
        return new Stretch(from, to, sentence.substring(from, to), kind(phrase));
    }

    private static Kind kind(Phrase phrase) {
        if (phrase.until() != null) {
            return Kind.PERIOD;
        }
        PhraseMatch match = phrase.match();
        return switch (match.row().core()) {
            case REPEATED -> Kind.REPEATED;
            case UNDATED, EVENT -> Kind.DATELESS;
            case TERM -> Kind.DEADLINE;
            case ASKED -> match.words("end").equals("期间") ? Kind.PERIOD : Kind.DEADLINE;
            default ->
                switch (match.ending()) {
                    case LAST, BEFORE, WITHIN, MIDDLE -> Kind.DEADLINE;
                    case OPEN, PAST -> Kind.DATELESS;
                    case SPAN, BEGINNING -> match.isUntil() ? Kind.DEADLINE : Kind.PERIOD;
                };
        };
    }

    List<Phrase> phrases() {
        List<Phrase> joined = new ArrayList<>();
        for (PhraseMatch match : matches()) {
            Phrase before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && isRange(before, match)) {
                joined.set(joined.size() - 1, new Phrase(before.match(), match));
            } else {
                joined.add(new Phrase(match, null));
            }
        }
        return joined;
    }

    private boolean isRange(Phrase before, PhraseMatch match) {
        PhraseMatch first = before.match();
        int gap = match.from() - before.to();
        boolean touches = gap == 0 && match.isUntil() || gap == 1 && JOINTS.indexOf(words.charAt(before.to())) >= 0;
        return touches
                && before.until() == null
                && !first.isUntil()
                && (first.row().core() == Core.UNDATED
                        ? words.startsWith("即日", first.from())
                        : first.ending() == Ending.Kind.SPAN || first.ending() == Ending.Kind.OPEN);
    }

    /** The longest from the leftmost place. */
    private List<PhraseMatch> matches() {
        if (!SOME_TIME.matcher(words).find()) {
            return List.of();
        }
        List<PhraseMatch> all = new ArrayList<>();
        for (PhraseTable.Row row : PhraseTable.SHIPPED.rows()) {
            if (row.signs().chars().noneMatch(sign -> words.indexOf(sign) >= 0)) {
                continue;
            }
            var matcher = row.words().matcher(words);
            while (matcher.find()) {
                var found = matcher.toMatchResult();
                String end = found.namedGroups().containsKey("end") ? found.group("end") : null;
                all.add(new PhraseMatch(row, found, PhraseTable.SHIPPED.ending(end, words.substring(found.end()))));
            }
        }
        return longest(all);
    }

    private static List<PhraseMatch> longest(List<PhraseMatch> all) {
        all.sort(Comparator.comparing(PhraseMatch::from).thenComparing(match -> -match.to()));
        List<PhraseMatch> taken = new ArrayList<>();
        for (PhraseMatch match : all) {
            if (taken.isEmpty() || taken.getLast().to() <= match.from()) {
                taken.add(match);
            }
        }
        return taken;
    }
}
