package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.speeches.extraction.Outline.Bearing;
import org.ecoledger.speeches.extraction.Outline.Sentence;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.ecoledger.speeches.extraction.UnitReader.Mentions;

/**
 * The course of one text, sentence by sentence: who was named last is carried on within a paragraph, until another is named or
 * everybody is spoken to.
 */
final class Course {
    private static final Lexicon WORDS = Lexicon.SHIPPED;

    private final SpokenText text;
    private final Outline outline;
    private final Organisation organisation;
    private final PhrasedDays days;
    private final List<Proposal> found = new ArrayList<>();
    private int paragraph = -1;
    private String raw = "";
    private String plain = "";
    private List<Mention> topic = List.of();
    private List<Mention> last = List.of();

    Course(SpokenText text, Outline outline, Organisation organisation, PhrasedDays days) {
        this.text = text;
        this.outline = outline;
        this.organisation = organisation;
        this.days = days;
    }

    List<Proposal> read() {
        for (Sentence sentence : outline.sentences()) {
            boolean opens = sentence.stretch().paragraph() != paragraph;
            if (opens) {
                open(sentence.stretch().paragraph());
            }
            if (sentence.bearing() == Bearing.DONE || sentence.bearing() == Bearing.WHY) {
                continue;
            }
            sentence(new Place(sentence, raw, plain, text.heldOn(), organisation, days), opens);
        }
        return found;
    }

    private void open(int next) {
        paragraph = next;
        raw = text.paragraphs().get(next);
        plain = Background.blotted(Plain.of(raw));
        topic = List.of();
        last = List.of();
    }

    private void sentence(Place place, boolean opens) {
        if (Background.is(plain, place.from(), place.to())) {
            last = List.of();
            return;
        }
        List<Clause> clauses = new ArrayList<>();
        var reader = new ClauseReader(plain);
        for (int[] cut : Cuts.clauses(plain, place.from(), place.to())) {
            clauses.add(reader.read(cut[0], cut[1]));
        }
        List<Segment> segments = Segment.of(clauses);
        Segment first = segments.getFirst();
        boolean item = Numbering.item(plain.substring(place.from(), place.to()));
        if (first.leading().isEmpty()) {
            carry(place, first, item);
        }
        if (place.sentence().heading()
                && (first.leading().isEmpty() || first.carried())) {
            return;
        }
        segments.forEach(segment -> read(place, segment));
        List<Mention> named = segments.getLast().leading();
        last = named;
        if (opens && !first.carried() && !first.leading().isEmpty()) {
            topic = first.leading();
        }
    }

    /** Takes over who was named before, where the sentence goes on about the same. */
    private void carry(Place place, Segment first, boolean item) {
        Clause opening = first.clauses().getFirst();
        boolean everybody = WORDS.list("everybody").in(plain, opening.from(), Math.min(opening.deed() + 1, opening.to()));
        boolean goesOn = !everybody && first.clauses().stream().anyMatch(clause -> clause.asks() || clause.bare());
        List<Mention> before = item || last.isEmpty() ? topic : last;
        if (goesOn && !before.isEmpty() && !place.sentence().heading()) {
            first.carry(before);
        } else if (everybody) {
            topic = List.of();
        }
    }

    private void read(Place place, Segment segment) {
        var bans = new BanRules(place);
        found.addAll(bans.forbidden(segment));
        found.addAll(bans.consequences(segment));
        segment.clauses().removeIf(bans::alone);
        if (!segment.clauses().isEmpty() && asked(place, segment)) {
            found.addAll(new TaskRules(place).read(segment));
        }
    }

    /** Where things stand and what is wrong asks for something only in so many words. */
    private static boolean asked(Place place, Segment segment) {
        boolean inWords = segment.clauses().stream().anyMatch(Clause::asks);
        if (place.sentence().bearing() == Bearing.LACKING) {
            return inWords && !segment.leading().isEmpty();
        }
        return inWords
                || segment.clauses().stream().noneMatch(Clause::over)
                        && (segment.clauses().stream().anyMatch(Clause::bare) || !segment.leading().isEmpty());
    }
}
