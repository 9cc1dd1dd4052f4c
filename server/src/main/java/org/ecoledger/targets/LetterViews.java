package org.ecoledger.targets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.targets.Letter.State;
import org.ecoledger.targets.LetterChanges.Change;
import org.ecoledger.targets.Target.Upper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A letter as its page shows it. */
@Component
class LetterViews {
    private final Letters letters;
    private final Targets targets;
    private final LetterLines lines;
    private final Breakdowns breakdowns;
    private final TemplateDrafts drafts;
    private final LetterActions actions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    LetterViews(
            Letters letters,
            Targets targets,
            LetterLines lines,
            Breakdowns breakdowns,
            TemplateDrafts drafts,
            LetterActions actions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.letters = letters;
        this.targets = targets;
        this.lines = lines;
        this.breakdowns = breakdowns;
        this.drafts = drafts;
        this.actions = actions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * @param wanted indicators that its template asks for and that nobody has promised yet
     * @param handed what has been handed down of each whole, for those who see all its parts
     * @param changes against the version before
     * @param actions what this person may do with it now
     */
    record LetterFile(
            Letter letter,
            List<Integer> versions,
            List<LetterItem> items,
            List<LetterLine> lines,
            List<Wanted> wanted,
            List<Handed> handed,
            List<Change> changes,
            List<String> actions,
            Instant asOf) {}

    record LetterItem(
            long id,
            int line,
            @Nullable Long parent,
            String indicator,
            String indicatorName,
            String indicatorEnglish,
            Indicator.Direction direction,
            Indicator.Split split,
            String region,
            String regionName,
            @Nullable String holder,
            @Nullable String holderName,
            @Nullable Upper upper,
            Shown value,
            LocalDate from,
            LocalDate to) {}

    record Wanted(String code, String name, String english, String unit) {}

    /**
     * @param sum only where parts can be added
     * @param gap in the whole's unit; empty where nothing is missing
     * @param elsewhere parts that other letters promise
     */
    record Handed(
            long target,
            Breakdown.Verdict verdict,
            @Nullable Shown sum,
            String gap,
            List<Elsewhere> elsewhere,
            List<String> without) {}

    record Elsewhere(String letter, String place, Shown value) {}

    LetterFile file(String number, @Nullable Integer version, Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        List<Letter> versions = letters.versions(number, jurisdiction);
        Letter standing =
                Letters.standing(versions).orElseThrow(() -> Problem.notFound("targets.no-such-letter", number));
        Letter letter = version == null
                ? standing
                : versions.stream()
                        .filter(candidate -> candidate.version() == version)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("targets.no-such-letter", number));
        List<Target> promised = targets.in(letter, jurisdiction);
        return new LetterFile(
                letter,
                versions.stream().map(Letter::version).toList(),
                promised.stream().map(LetterViews::item).toList(),
                lines.in(letter),
                letter.state() == State.DRAFT ? wanted(letter) : List.of(),
                promised.stream()
                        .flatMap(target -> breakdowns.of(target, jurisdiction).stream())
                        .filter(breakdown -> shows(breakdown, letter))
                        .map(LetterViews::handed)
                        .toList(),
                changes(letter, versions, jurisdiction),
                letter.equals(standing) ? actions.open(actor, letter) : List.of(),
                clock.instant());
    }

    /** A part that nobody split on is no gap; what came from outside has to be handed down. */
    private static boolean shows(Breakdown breakdown, Letter letter) {
        return breakdown.verdict() != Breakdown.Verdict.NONE
                || (letter.received() != null && breakdown.whole().parent() == null);
    }

    private List<Wanted> wanted(Letter letter) {
        return drafts.wanted(letter).stream()
                .map(indicator -> new Wanted(indicator.code(), indicator.name(), indicator.english(), indicator.unit()))
                .toList();
    }

    private List<Change> changes(Letter letter, List<Letter> versions, Jurisdiction jurisdiction) {
        return versions.stream()
                .filter(version -> version.version() < letter.version() && version.state() != State.VOID)
                .findFirst()
                .map(before -> LetterChanges.between(
                        targets.in(before, jurisdiction),
                        targets.in(letter, jurisdiction),
                        lines.in(before),
                        lines.in(letter)))
                .orElse(List.of());
    }

    static Handed handed(Breakdown breakdown) {
        Target whole = breakdown.whole();
        Indicator indicator = whole.indicator();
        Shown sum = Breakdown.sums(whole) && !breakdown.parts().isEmpty()
                ? Shown.of(
                        breakdown.sum(),
                        indicator.promised(breakdown.sum()),
                        indicator.unit(),
                        BreakdownFigures.ref(whole))
                : null;
        return new Handed(
                whole.id(),
                breakdown.verdict(),
                sum,
                breakdown.gap().signum() == 0 ? "" : indicator.promised(breakdown.gap()),
                breakdown.parts().stream()
                        .filter(part -> !part.letter().equals(whole.letter()))
                        .map(part -> new Elsewhere(part.letter(), part.place(), shown(part)))
                        .toList(),
                breakdown.without());
    }

    static LetterItem item(Target target) {
        Indicator indicator = target.indicator();
        return new LetterItem(
                target.id(),
                target.line(),
                target.parent(),
                indicator.code(),
                indicator.name(),
                indicator.english(),
                indicator.direction(),
                indicator.split(),
                target.region(),
                target.regionName(),
                target.holder(),
                target.holderName(),
                target.upper(),
                shown(target),
                target.from(),
                target.to());
    }

    private static Shown shown(Target target) {
        return Shown.of(target.value(), target.text(), target.indicator().unit(), target.ref());
    }
}
