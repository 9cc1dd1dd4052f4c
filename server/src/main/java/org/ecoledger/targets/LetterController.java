package org.ecoledger.targets;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.targets.duties.LetterTemplates;
import org.ecoledger.targets.parties.LetterLevel;
import org.ecoledger.targets.parties.LetterParties;
import org.ecoledger.targets.parties.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters to read, their templates and sides, and the indicator library. */
@RestController
@RequestMapping("/api/v1")
class LetterController {
    private final Letters letters;
    private final LetterViews views;
    private final LetterRights rights;
    private final LetterTemplates templates;
    private final LetterParties parties;
    private final Indicators indicators;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    LetterController(
            Letters letters,
            LetterViews views,
            LetterRights rights,
            LetterTemplates templates,
            LetterParties parties,
            Indicators indicators,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.letters = letters;
        this.views = views;
        this.rights = rights;
        this.templates = templates;
        this.parties = parties;
        this.indicators = indicators;
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

    record TemplateList(List<TemplateRow> rows) {}

    /** @param lines how many targets, duties and tasks it holds */
    record TemplateRow(
            String code,
            LetterLevel level,
            String title,
            Role giverSigns,
            @Nullable Role takerSigns,
            int lines) {}

    /** @param takers those to whom the giver may give a letter */
    record PartyList(List<PartyRow> givers, List<PartyRow> takers) {}

    record PartyRow(
            String key,
            String name,
            Party.Kind kind,
            @Nullable LetterLevel level) {}

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
    LetterList list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LetterLevel level,
            Actor actor) {
        List<Letter> rows = letters.newest(year, level, jurisdictions.of(actor));
        return new LetterList(rows, null, rows.size(), clock.instant());
    }

    @GetMapping("/letters/{number}")
    LetterViews.LetterFile open(
            @PathVariable String number, @RequestParam(required = false) @Nullable Integer version, Actor actor) {
        return views.file(number, version, actor);
    }

    @GetMapping("/letter-templates")
    TemplateList templates(@RequestParam(required = false) @Nullable Integer year) {
        int wanted = year == null ? CityTime.today(clock).getYear() : year;
        return new TemplateList(templates.in(wanted).stream()
                .map(template -> new TemplateRow(
                        template.code(),
                        template.level(),
                        template.title(),
                        template.giverSigns(),
                        template.takerSigns(),
                        template.lines().size()))
                .toList());
    }

    /** Without a giver those for whom the person may write a letter; with one those to whom it may go. */
    @GetMapping("/letter-parties")
    PartyList parties(
            @RequestParam(defaultValue = "") String giver, @RequestParam(defaultValue = "") String words, Actor actor) {
        var jurisdiction = jurisdictions.of(actor);
        if (giver.isEmpty()) {
            return new PartyList(
                    parties.units().stream()
                            .filter(party -> party.region() != null
                                    && !party.isEnterprise()
                                    && rights.mayGive(actor, party.key(), party.region()))
                            .map(party -> new PartyRow(party.key(), party.name(), party.kind(), null))
                            .toList(),
                    List.of());
        }
        return new PartyList(
                List.of(),
                parties.find(giver).stream()
                        .flatMap(from -> parties.below(from, words, jurisdiction).stream()
                                .map(party -> new PartyRow(
                                        party.key(), party.name(), party.kind(), LetterLevel.of(from, party))))
                        .toList());
    }
}
