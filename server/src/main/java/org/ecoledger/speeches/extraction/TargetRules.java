package org.ecoledger.speeches.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.deadlines.DuePhrases;
import org.ecoledger.deadlines.DuePhrases.Kind;
import org.ecoledger.speeches.extraction.Content.Target;
import org.ecoledger.speeches.extraction.Outline.Bearing;
import org.ecoledger.speeches.extraction.Outline.Sentence;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.ecoledger.speeches.extraction.TargetSubjects.Subject;
import org.jspecify.annotations.Nullable;

/** Reads promised figures (M01-06): what is measured, how it compares, by when; what was reached before is none. */
final class TargetRules {
    private static final TargetTables TABLES = TargetTables.SHIPPED;
    private static final Pattern SOME_FIGURE = Pattern.compile("[0-9%％类*＊xX]|百分|增长|分贝|达到|名|第");
    private static final int SURE = 85;
    private static final int LIKELY = 70;
    private static final int BARE = 60;

    private final SpokenText text;
    private final Outline outline;
    private final PhrasedDays days;
    private final List<Proposal> found = new ArrayList<>();
    private int paragraph = -1;
    private String plain = "";
    private boolean listed;

    private TargetRules(SpokenText text, Outline outline, PhrasedDays days) {
        this.text = text;
        this.outline = outline;
        this.days = days;
    }

    static List<Proposal> read(SpokenText text, Outline outline, PhrasedDays days) {
        var rules = new TargetRules(text, outline, days);
        outline.sentences().forEach(rules::sentence);
        return rules.found;
    }

    private void sentence(Sentence sentence) {
        Stretch stretch = sentence.stretch();
        if (stretch.paragraph() != paragraph) {
            paragraph = stretch.paragraph();
            plain = Background.blotted(Plain.of(text.paragraphs().get(paragraph)));
            listed = false;
        }
        String words = plain.substring(stretch.from(), stretch.to());
        boolean done = sentence.bearing() == Bearing.DONE;
        if (!done && SOME_FIGURE.matcher(words).find() && !isOfOthers(words, stretch)) {
            targets(sentence);
        }
        listed = listed || TABLES.says("leads-list", words);
    }

    private boolean opened(Sentence sentence) {
        return sentence.section() >= 0
                || outline.sections().stream().noneMatch(section -> section.part() == sentence.part());
    }

    private boolean isOfOthers(String words, Stretch stretch) {
        return Background.is(plain, stretch.from(), stretch.to()) && !TABLES.says("for-us", words);
    }

    private void targets(Sentence sentence) {
        Stretch stretch = sentence.stretch();
        List<TargetFigure> figures = new TargetFigures(plain, stretch.from(), stretch.to()).read();
        if (figures.isEmpty()) {
            return;
        }
        List<DuePhrases.Stretch> times = times(sentence, figures);
        Subject last = null;
        for (TargetFigure figure : figures) {
            var asked = new TargetAsked(plain, sentence, figure, listed, opened(sentence));
            if (asked.isTarget()) {
                Subject subject = TargetSubjects.of(plain, stretch.from(), figure, last);
                found.add(proposal(sentence, figure, times, subject, asked));
                last = subject;
            }
        }
    }

    private Proposal proposal(
            Sentence sentence, TargetFigure figure, List<DuePhrases.Stretch> times, Subject named, TargetAsked asked) {
        Stretch base = base(figure);
        DuePhrases.@Nullable Stretch time = time(sentence, figure, times);
        List<Mark> marks = new ArrayList<>();
        mark(marks, Role.INDICATOR, named.from(), named.to());
        mark(marks, figure.value() == null ? Role.BLANK : Role.VALUE, figure.verb(), figure.to());
        mark(marks, Role.BASE, base.from(), base.to());
        mark(marks, Role.SCOPE, named.scopeFrom(), named.scopeTo());
        if (time != null) {
            mark(
                    marks,
                    Role.DEADLINE,
                    sentence.stretch().from() + time.from(),
                    sentence.stretch().from() + time.to());
        }
        var content = new Target(
                words(named.from(), named.to()),
                named.code(),
                figure.comparison(),
                figure.value(),
                figure.unit(),
                words(base.from(), base.to()),
                words(named.scopeFrom(), named.scopeTo()),
                time == null ? null : due(time.words()));
        return new Proposal(
                sentence.part(),
                sentence.stretch(),
                marks,
                new Reason(figure.rule(), List.of(words(figure.verb(), figure.to()), asked.words())),
                certainty(figure, named, asked),
                content);
    }

    private static int certainty(TargetFigure figure, Subject named, TargetAsked asked) {
        if (asked.words().isEmpty() || figure.rule().equals("target.bare")) {
            return BARE;
        }
        return named.code() != null ? SURE : LIKELY;
    }

    private void mark(List<Mark> marks, Role role, int from, int to) {
        if (from < to) {
            marks.add(new Mark(role, new Stretch(paragraph, from, to)));
        }
    }

    private String words(int from, int to) {
        return from < to ? text.paragraphs().get(paragraph).substring(from, to).strip() : "";
    }

    private Stretch base(TargetFigure figure) {
        Matcher base = TABLES.words("base").matcher(plain).region(figure.clause(), figure.from());
        Stretch last = new Stretch(paragraph, figure.clause(), figure.clause());
        while (base.find()) {
            last = new Stretch(paragraph, base.start(), base.end());
        }
        return last;
    }

    /** The words of time that stand last before the figure; those of a base or of the past are none. */
    private DuePhrases.@Nullable Stretch time(Sentence sentence, TargetFigure figure, List<DuePhrases.Stretch> times) {
        int begin = sentence.stretch().from();
        DuePhrases.Stretch last = null;
        for (DuePhrases.Stretch time : times) {
            boolean before = begin + time.to() <= figure.from()
                    || last == null && time.kind() == Kind.DEADLINE && isSameClause(figure.to(), begin + time.from());
            last = before ? time : last;
        }
        return last;
    }

    /** Words of time of the sentence that lie ahead; what only compares, or counts days, is none. */
    private List<DuePhrases.Stretch> times(Sentence sentence, List<TargetFigure> figures) {
        int begin = sentence.stretch().from();
        String words = plain.substring(begin, sentence.stretch().to());
        String blotted = TABLES.words("base")
                .matcher(words)
                .replaceAll(base -> "〇".repeat(base.group().length()));
        return DuePhrases.find(blotted).stream()
                .filter(time -> time.kind() == Kind.DEADLINE || time.kind() == Kind.PERIOD)
                .filter(time -> figures.stream()
                        .noneMatch(one -> one.from() < begin + time.to() && begin + time.from() < one.to()))
                .filter(time -> !isOver(time.words()))
                .toList();
    }

    private boolean isSameClause(int from, int to) {
        return plain.substring(from, Math.max(from, to)).chars().noneMatch(sign -> "，；。：".indexOf(sign) >= 0);
    }

    private boolean isOver(String phrase) {
        LocalDate said = text.heldOn();
        return days.read(phrase, said)
                .filter(due -> due.date() != null && due.date().isBefore(said))
                .isPresent();
    }

    private Due due(String phrase) {
        return days.read(phrase, text.heldOn()).orElseGet(() -> new Due(phrase, null, null, List.of()));
    }
}
