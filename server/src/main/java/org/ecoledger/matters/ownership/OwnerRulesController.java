package org.ecoledger.matters.ownership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.OwnerRules;
import org.ecoledger.matters.OwnerRules.OwnerRule;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of responsibility that are in force for the reader's places. */
@RestController
@RequestMapping("/api/v1/matters/owner-rules")
class OwnerRulesController {
    private final OwnerRules rules;
    private final MatterTypes types;
    private final Regions regions;
    private final Units units;
    private final TownshipDuties duties;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    OwnerRulesController(
            OwnerRules rules,
            MatterTypes types,
            Regions regions,
            Units units,
            TownshipDuties duties,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.rules = rules;
        this.types = types;
        this.regions = regions;
        this.units = units;
        this.duties = duties;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Rules(List<RuleLine> rows, @Nullable String next, long total, Instant asOf, boolean mayImport) {}

    record RuleLine(
            String key,
            String region,
            String regionCode,
            String kind,
            String kindCode,
            String responsible,
            String responsibleCode,
            List<String> cooperating,
            @Nullable String supervising,
            @Nullable String duty,
            @Nullable String leader,
            String basis,
            LocalDate from) {}

    @GetMapping
    Rules rules(Actor actor, Locale locale) {
        Map<String, String> regionNames =
                regions.all().stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::name));
        Map<String, String> unitNames =
                units.all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Unit::name));
        Map<String, String> dutyNames =
                duties.inForce().stream().collect(Collectors.toUnmodifiableMap(TownshipDuty::code, TownshipDuty::name));
        List<RuleLine> lines = rules.inForce(jurisdictions.of(actor)).stream()
                .map(rule -> line(rule, regionNames, unitNames, dutyNames, locale))
                .toList();
        return new Rules(lines, null, lines.size(), clock.instant(), actor.is(Role.COMMITTEE_OFFICE));
    }

    private RuleLine line(
            OwnerRule rule,
            Map<String, String> regionNames,
            Map<String, String> unitNames,
            Map<String, String> dutyNames,
            Locale locale) {
        return new RuleLine(
                rule.region() + "/" + rule.kind(),
                name(regionNames, rule.region()),
                rule.region(),
                types.scopeName(rule.kind(), locale),
                rule.kind(),
                name(unitNames, rule.responsible()),
                rule.responsible(),
                rule.cooperating().stream().map(code -> name(unitNames, code)).toList(),
                rule.supervising() == null ? null : name(unitNames, rule.supervising()),
                rule.duty() == null ? null : rule.duty() + " " + name(dutyNames, rule.duty()),
                rule.leader(),
                rule.basis(),
                rule.validFrom());
    }

    private static String name(Map<String, String> names, String code) {
        return names.getOrDefault(code, code);
    }
}
