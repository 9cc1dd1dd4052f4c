package org.ecoledger.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Units;
import org.ecoledger.targets.LetterLine.Kind;
import org.ecoledger.targets.Target.Upper;
import org.ecoledger.targets.Targets.Promise;
import org.ecoledger.targets.duties.Duties;
import org.ecoledger.targets.duties.Duty;
import org.ecoledger.targets.duties.LetterTemplate;
import org.ecoledger.targets.duties.LetterTemplates;
import org.ecoledger.targets.parties.LetterLevel;
import org.ecoledger.targets.parties.Party;
import org.springframework.stereotype.Component;

/** Fills a draft from its template, so that nothing is typed that is known already. */
@Component
class TemplateDrafts {
    private final Targets targets;
    private final LetterLines lines;
    private final Indicators indicators;
    private final LetterTemplates templates;
    private final Duties duties;
    private final Units units;
    private final Clock clock;

    TemplateDrafts(
            Targets targets,
            LetterLines lines,
            Indicators indicators,
            LetterTemplates templates,
            Duties duties,
            Units units,
            Clock clock) {
        this.targets = targets;
        this.lines = lines;
        this.indicators = indicators;
        this.templates = templates;
        this.duties = duties;
        this.units = units;
        this.clock = clock;
    }

    /** The template's duties and tasks, the taker's own duties, and the targets that a letter from above has split to it. */
    void fill(Letter draft, LetterTemplate template, Party taker) {
        for (LetterTemplate.Line line : template.lines()) {
            switch (line.kind()) {
                case TARGET -> promiseKnown(draft, line.indicator());
                case DUTY -> lines.add(draft, Kind.DUTY, line.text(), null);
                case TASK -> lines.add(draft, Kind.TASK, line.text(), null);
                case OWN_DUTIES -> ownDuties(taker).forEach(duty -> lines.add(draft, Kind.DUTY, duty.text(), null));
            }
        }
    }

    private List<Duty> ownDuties(Party taker) {
        return units.find(taker.key())
                .map(unit -> duties.of(unit, CityTime.today(clock)))
                .orElse(List.of());
    }

    private void promiseKnown(Letter draft, String indicator) {
        boolean governs = draft.level() == LetterLevel.COUNTY || draft.level() == LetterLevel.TOWNSHIP;
        Optional<Target> asked = governs
                ? targets.of(indicator, draft.takerRegion(), LocalDate.of(draft.year(), 12, 31))
                : Optional.empty();
        asked.ifPresent(whole -> targets.add(
                draft,
                null,
                new Promise(
                        indicator, draft.takerRegion(), null, whole.value(), new Upper(whole.letter(), whole.line()))));
    }

    /** The indicators that the letter's template asks for and that are not promised yet. */
    List<Indicator> wanted(Letter letter) {
        LocalDate end = LocalDate.of(letter.year(), 12, 31);
        List<Target> promised = targets.in(letter, Jurisdiction.everything());
        return templates.find(letter.template()).stream()
                .flatMap(template -> template.indicators().stream())
                .filter(code -> promised.stream()
                        .noneMatch(target -> target.indicator().code().equals(code)))
                .flatMap(code -> indicators.find(code, end).stream())
                .toList();
    }
}
