package org.ecoledger.speeches.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.Outline.Sentence;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.ecoledger.speeches.extraction.TimePhrases.Span;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in its paragraph, and what is known around it.
 *
 * @param raw the paragraph as it is shown
 * @param plain the same for reading: one form of each mark, titles in 《》 blotted out
 */
record Place(Sentence sentence, String raw, String plain, LocalDate said, Organisation organisation, PhrasedDays days) {

    int from() {
        return sentence.stretch().from();
    }

    int to() {
        return sentence.stretch().to();
    }

    Mark mark(Role role, int from, int to) {
        return new Mark(role, new Stretch(sentence.stretch().paragraph(), from, to));
    }

    /** Whether a stretch lies in the sentence, so that it can be marked in it. */
    boolean holds(int from, int to) {
        return from >= from() && to <= to() && from < to;
    }

    String words(int from, int to) {
        return raw.substring(from, to).strip();
    }

    String words(Mention unit) {
        return unit.elsewhere() == null ? words(unit.from(), unit.to()) : unit.elsewhere();
    }

    Due due(Span span) {
        return due(words(span.from(), span.to()));
    }

    Due due(String phrase) {
        return days.read(phrase.replace(" ", ""), said)
                .map(due -> new Due(phrase, due.from(), due.date(), due.choices()))
                .orElseGet(() -> new Due(phrase, null, null, List.of()));
    }

    /** The units with their codes, the first one leading. */
    List<NamedUnit> named(List<Mention> leading, List<Mention> helping) {
        List<NamedUnit> named = new ArrayList<>();
        for (Mention mention : leading) {
            named.add(named(mention, named.isEmpty()));
        }
        for (Mention mention : helping) {
            named.add(named(mention, false));
        }
        return named;
    }

    private NamedUnit named(Mention mention, boolean lead) {
        String words = words(mention);
        List<String> codes = organisation.unitsCalled(words);
        return new NamedUnit(words, codes.size() == 1 ? codes.getFirst() : null, codes, lead);
    }

    Proposal proposal(List<Mark> marks, String rule, List<String> seen, int certainty, Content content) {
        List<Mark> ordered = marks.stream()
                .filter(mark -> holds(mark.stretch().from(), mark.stretch().to()))
                .distinct()
                .sorted(Comparator.comparingInt((Mark mark) -> mark.stretch().from()))
                .toList();
        return new Proposal(
                sentence.part(), sentence.stretch(), ordered, new Proposal.Reason(rule, seen), certainty, content);
    }

    /** The first phrase of time that bounds a deed here. */
    @Nullable
    Span deadline(int from, int to) {
        List<Span> all = TimePhrases.in(plain, from, to);
        return all.stream()
                .filter(span -> bounds(span.in(plain)))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /** Whether the words name one of the next days, as orders do and what is told of today does not: 今晚, 明天中午, 今天下午. */
    static boolean near(String phrase) {
        boolean days =
                phrase.length() > 1 && "今明后".indexOf(phrase.charAt(0)) >= 0 && "天日晚夜早".indexOf(phrase.charAt(1)) >= 0;
        return days && !phrase.equals("今天") && !phrase.equals("今日");
    }

    /** Whether the words name a day and not only haste. */
    static boolean bounds(String phrase) {
        return phrase.endsWith("前") || phrase.endsWith("底") || phrase.endsWith("内") || phrase.endsWith("末");
    }
}
