package org.ecoledger.speeches;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.ecoledger.speeches.Filing.Into;
import org.ecoledger.speeches.SpeechSources.Source;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.ecoledger.targets.Indicators;
import org.ecoledger.targets.Letters;
import org.ecoledger.works.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What there is to choose from when a proposal is corrected, and from which sentences a task or letter comes (出处). */
@RestController
class SpeechOptionsController {
    private final SpeechRights rights;
    private final SpeechSources sources;
    private final Speeches speeches;
    private final UnitClasses units;
    private final Indicators indicators;
    private final Tasks tasks;
    private final Letters letters;
    private final ModelDesk models;
    private final Clock clock;

    SpeechOptionsController(
            SpeechRights rights,
            SpeechSources sources,
            Speeches speeches,
            UnitClasses units,
            Indicators indicators,
            Tasks tasks,
            Letters letters,
            ModelDesk models,
            Clock clock) {
        this.rights = rights;
        this.sources = sources;
        this.speeches = speeches;
        this.units = units;
        this.indicators = indicators;
        this.tasks = tasks;
        this.letters = letters;
        this.models = models;
        this.clock = clock;
    }

    record Coded(String code, String name) {}

    record UnitOption(String code, String name, String kind) {}

    record IndicatorOption(String code, String name, String unit, String direction) {}

    /** An external language model that can be asked, and where the text goes then. */
    record ModelOption(String name, String address) {}

    /**
     * @param units to which something can be given; empty for who reads no speeches in
     * @param model null while the setting is off
     */
    record Options(
            LocalDate today,
            boolean mayReadIn,
            List<Coded> kinds,
            List<Coded> states,
            List<Into> into,
            List<Comparison> comparisons,
            List<UnitOption> units,
            List<IndicatorOption> indicators,
            @Nullable ModelOption model) {}

    /**
     * @param item in a letter: target or item, whose line it is
     * @param address of the sentence; null where the reader sees nothing of that speech
     */
    record SourceView(
            String speech,
            String title,
            LocalDate heldOn,
            long proposal,
            @Nullable String item,
            @Nullable Integer line,
            int paragraph,
            int from,
            int to,
            String sentence,
            @Nullable String address) {}

    record Sources(List<SourceView> rows) {}

    @GetMapping("/api/v1/speech-options")
    Options options(Actor actor, Locale locale) {
        LocalDate today = CityTime.today(clock);
        boolean english = "en".equals(locale.getLanguage());
        var desk = rights.desk(actor);
        return new Options(
                today,
                desk.isPresent(),
                Arrays.stream(ContentKind.values())
                        .map(kind -> new Coded(kind.name(), kind.in(locale)))
                        .toList(),
                Arrays.stream(Drawn.State.values())
                        .map(state -> new Coded(state.name(), StateWords.of(state, locale)))
                        .toList(),
                List.of(Into.values()),
                List.of(Comparison.values()),
                desk.map(unit -> units.book(unit.region()).takers().stream()
                                .map(one -> new UnitOption(
                                        one.code(), one.name(), one.kind().name()))
                                .toList())
                        .orElse(List.of()),
                indicators.on(today).stream()
                        .map(one -> new IndicatorOption(
                                one.code(),
                                english ? one.english() : one.name(),
                                one.unit(),
                                one.direction().name()))
                        .toList(),
                models.where()
                        .map(where -> new ModelOption(where.name(), where.host()))
                        .orElse(null));
    }

    /** @param kind task or letter */
    @GetMapping("/api/v1/speech-sources/{kind}/{number}")
    Sources sources(@PathVariable String kind, @PathVariable String number, Actor actor) {
        Jurisdiction seen = rights.of(actor);
        boolean there = switch (kind) {
            case "task" -> tasks.find(number, seen).isPresent();
            case "letter" -> letters.find(number, seen).isPresent();
            default -> false;
        };
        if (!there) {
            throw Problem.notFound("speeches.no-such-thing", number);
        }
        boolean whole = rights.readsWhole(actor);
        return new Sources(sources.of(kind, number).stream()
                .map(source -> view(source, speeches.isSeen(source.speech(), seen, whole)))
                .toList());
    }

    private static SourceView view(Source source, boolean open) {
        boolean letter = !source.made().isTask();
        return new SourceView(
                source.speech(),
                source.title(),
                source.heldOn(),
                source.proposal(),
                letter ? source.made().item() : null,
                letter ? source.made().line() : null,
                source.stretch().paragraph(),
                source.stretch().from(),
                source.stretch().to(),
                source.sentence(),
                open ? Speech.page(source.speech(), source.proposal()) : null);
    }
}
