package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters and the indicator library. */
@RestController
@RequestMapping("/api/v1")
class LetterController {
    private final Letters letters;
    private final LetterDesk desk;
    private final Targets targets;
    private final Indicators indicators;
    private final LetterActions actions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    LetterController(
            Letters letters,
            LetterDesk desk,
            Targets targets,
            Indicators indicators,
            LetterActions actions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.letters = letters;
        this.desk = desk;
        this.targets = targets;
        this.indicators = indicators;
        this.actions = actions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record IndicatorList(List<IndicatorRow> rows) {}

    record IndicatorRow(
            String code,
            String name,
            String english,
            String unit,
            Indicator.Direction direction,
            Indicator.Aggregation aggregation,
            Indicator.Split split,
            String standard,
            String clause) {}

    record LetterList(List<Letter> rows, @Nullable String next, long total, Instant asOf) {}

    /** @param actions what this person may do with it now: items, sign, publish, revise */
    record LetterFile(
            Letter letter, List<Integer> versions, List<LetterItem> items, List<String> actions, Instant asOf) {}

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
            Shown value,
            LocalDate from,
            LocalDate to) {}

    record NewLetter(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String giver,
            @Nullable String taker) {}

    record NewItem(
            @Nullable String indicator,
            @Nullable String region,
            @Nullable BigDecimal value) {}

    record NewSplit(@Nullable Long target, @Nullable List<NewPart> parts) {}

    record NewPart(@Nullable String region, @Nullable BigDecimal value) {}

    record Reason(@Nullable String reason) {}

    @GetMapping("/indicators")
    IndicatorList indicators() {
        return new IndicatorList(indicators.on(CityTime.today(clock)).stream()
                .map(indicator -> new IndicatorRow(
                        indicator.code(),
                        indicator.name(),
                        indicator.english(),
                        indicator.unit(),
                        indicator.direction(),
                        indicator.aggregation(),
                        indicator.split(),
                        indicator.standard(),
                        indicator.clause()))
                .toList());
    }

    @GetMapping("/letters")
    LetterList list(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        List<Letter> rows = letters.newest(year, jurisdictions.of(actor));
        return new LetterList(rows, null, rows.size(), clock.instant());
    }

    @GetMapping("/letters/{number}")
    LetterFile open(
            @PathVariable String number, @RequestParam(required = false) @Nullable Integer version, Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        List<Letter> versions = letters.versions(number, jurisdiction);
        Letter letter = versions.stream()
                .filter(candidate -> version == null || candidate.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("targets.no-such-letter", number));
        boolean newest = letter.equals(versions.getFirst());
        return new LetterFile(
                letter,
                versions.stream().map(Letter::version).toList(),
                targets.in(letter, jurisdiction).stream()
                        .map(LetterController::item)
                        .toList(),
                newest ? actions.open(actor, letter) : List.of(),
                clock.instant());
    }

    @PostMapping("/letters")
    @ResponseStatus(HttpStatus.CREATED)
    LetterFile draft(@RequestBody NewLetter form, Actor actor) {
        Letter letter = desk.draft(
                actor,
                text(form.title()),
                form.year() == null ? 0 : form.year(),
                text(form.giver()),
                text(form.taker()));
        return open(letter.number(), null, actor);
    }

    @PostMapping("/letters/{number}/items")
    @ResponseStatus(HttpStatus.CREATED)
    LetterFile promise(@PathVariable String number, @RequestBody NewItem form, Actor actor) {
        desk.promise(actor, number, text(form.indicator()), text(form.region()), number(form.value()));
        return open(number, null, actor);
    }

    @DeleteMapping("/letters/{number}/items/{target}")
    LetterFile withdraw(@PathVariable String number, @PathVariable long target, Actor actor) {
        desk.withdraw(actor, number, target);
        return open(number, null, actor);
    }

    @PostMapping("/letters/{number}/split")
    LetterFile split(@PathVariable String number, @RequestBody NewSplit form, Actor actor) {
        List<NewPart> parts = form.parts() == null ? List.of() : form.parts();
        desk.split(
                actor,
                number,
                form.target() == null ? 0 : form.target(),
                parts.stream()
                        .map(part -> new LetterDesk.Share(text(part.region()), number(part.value())))
                        .toList());
        return open(number, null, actor);
    }

    @PostMapping("/letters/{number}/sign")
    LetterFile sign(@PathVariable String number, Actor actor) {
        desk.sign(actor, number);
        return open(number, null, actor);
    }

    @PostMapping("/letters/{number}/publish")
    LetterFile publish(@PathVariable String number, Actor actor) {
        desk.publish(actor, number);
        return open(number, null, actor);
    }

    @PostMapping("/letters/{number}/revise")
    LetterFile revise(@PathVariable String number, @RequestBody Reason form, Actor actor) {
        desk.revise(actor, number, form.reason());
        return open(number, null, actor);
    }

    private static LetterItem item(Target target) {
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
                Shown.of(target.value(), target.text(), indicator.unit(), target.ref()),
                target.from(),
                target.to());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static BigDecimal number(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
