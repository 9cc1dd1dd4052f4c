package org.ecoledger.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.inspection.CaseRows.Aside;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.OwnerRules;
import org.ecoledger.matters.OwnerRules.OwnerRule;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of cases what the desk shows, in the reader's language. */
@Component
class CaseViews {
    private final CaseRows rows;
    private final Matters matters;
    private final MatterTypes types;
    private final OwnerRules rules;
    private final Procedures procedures;
    private final Regions regions;
    private final Units units;
    private final Clock clock;

    CaseViews(
            CaseRows rows,
            Matters matters,
            MatterTypes types,
            OwnerRules rules,
            Procedures procedures,
            Regions regions,
            Units units,
            Clock clock) {
        this.rows = rows;
        this.matters = matters;
        this.types = types;
        this.rules = rules;
        this.procedures = procedures;
        this.regions = regions;
        this.units = units;
        this.clock = clock;
    }

    record Coded(String code, String name) {}

    /**
     * Whose a case is by the city's rule.
     *
     * @param rule where and for what it holds: 青河县 · 扬尘
     */
    record OwnerProposal(
            Coded responsible,
            List<Coded> cooperating,
            @Nullable Coded supervising,
            @Nullable String duty,
            @Nullable String leader,
            String rule,
            String basis) {}

    /**
     * One case.
     *
     * @param version of the matter, for whoever acts on it
     * @param same how many likely same matters somebody has to decide about
     * @param proposal only while it waits for its dispatch
     * @param listed what the list says of its handling, where it came back filled
     */
    record Line(
            String matter,
            String inspection,
            int batch,
            int sequence,
            String acceptance,
            boolean starred,
            String title,
            String text,
            List<String> points,
            String district,
            List<String> pollution,
            Coded kind,
            Coded county,
            @Nullable Coded township,
            Coded state,
            int version,
            @Nullable Coded owner,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable String mergedInto,
            int same,
            @Nullable OwnerProposal proposal,
            CaseRows.@Nullable Listed listed) {}

    /** Those of the cases that lie in the jurisdiction, all of one batch, in the order of their list. */
    List<Line> lines(List<Case> cases, Jurisdiction jurisdiction, Locale locale) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<String, Matter> seen = matters.all(cases.stream().map(Case::matter).toList(), jurisdiction).stream()
                .collect(Collectors.toMap(Matter::number, Function.identity()));
        Map<String, Aside> asides =
                rows.asides(cases.getFirst().inspection(), cases.getFirst().batch());
        var naming = new Naming(
                locale,
                regions.all().stream().collect(Collectors.toMap(Region::code, Region::name)),
                units.all().stream().collect(Collectors.toMap(Unit::code, Unit::name)));
        return cases.stream()
                .filter(one -> seen.containsKey(one.matter()))
                .map(one -> line(
                        one,
                        Objects.requireNonNull(seen.get(one.matter())),
                        Objects.requireNonNull(asides.get(one.matter())),
                        naming))
                .sorted(Comparator.comparingInt(Line::sequence).thenComparing(Line::matter))
                .toList();
    }

    private record Naming(Locale locale, Map<String, String> regions, Map<String, String> units) {
        Coded region(String code) {
            return new Coded(code, regions.getOrDefault(code, code));
        }

        Coded unit(String code) {
            return new Coded(code, units.getOrDefault(code, code));
        }
    }

    private Line line(Case one, Matter matter, Aside aside, Naming naming) {
        String township = matter.township();
        String owner = matter.owner();
        return new Line(
                one.matter(),
                one.inspection(),
                one.batch(),
                one.sequence(),
                one.acceptance(),
                one.starred(),
                matter.title(),
                matter.description(),
                one.points(),
                one.district(),
                one.pollution().stream()
                        .map(name -> Pollution.in(name, naming.locale()))
                        .toList(),
                new Coded(matter.kind(), types.name("kind", matter.kind(), naming.locale())),
                naming.region(matter.county()),
                township == null ? null : naming.region(township),
                new Coded(
                        matter.state(),
                        procedures.get(matter.track(), matter.procedure()).stateName(matter.state(), naming.locale())),
                matter.version(),
                owner == null ? null : naming.unit(owner),
                matter.dueAt(),
                matter.isOverdueAt(clock.instant()),
                matter.mergedInto(),
                aside.same(),
                matter.state().equals(CaseEdits.WAITING) ? proposal(matter, naming) : null,
                aside.listed().isEmpty() ? null : aside.listed());
    }

    private @Nullable OwnerProposal proposal(Matter matter, Naming naming) {
        return rules.of(matter).map(rule -> proposal(rule, naming)).orElse(null);
    }

    private OwnerProposal proposal(OwnerRule rule, Naming naming) {
        String supervising = rule.supervising();
        return new OwnerProposal(
                naming.unit(rule.responsible()),
                rule.cooperating().stream().map(naming::unit).toList(),
                supervising == null ? null : naming.unit(supervising),
                rule.duty(),
                rule.leader(),
                naming.region(rule.region()).name() + " · " + types.scopeName(rule.kind(), naming.locale()),
                rule.basis());
    }
}
