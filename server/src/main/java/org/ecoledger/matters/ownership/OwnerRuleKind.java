package org.ecoledger.matters.ownership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.OwnerRules;
import org.ecoledger.matters.OwnerRules.OwnerRule;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rules of responsibility: place and kind of problem to the responsible, co-operating and supervising units and the
 * contracted leader. A township is responsible only with a row of its duty list (ruling 8).
 */
@Component
class OwnerRuleKind implements ImportKind {
    private static final int LONGEST = 300;

    private final OwnerRules rules;
    private final Regions regions;
    private final Units units;
    private final TownshipDuties duties;
    private final MatterTypes types;
    private final Clock clock;

    OwnerRuleKind(
            OwnerRules rules, Regions regions, Units units, TownshipDuties duties, MatterTypes types, Clock clock) {
        this.rules = rules;
        this.regions = regions;
        this.units = units;
        this.duties = duties;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "owner-rules";
    }

    @Override
    public Title title() {
        return new Title("责任规则", "Rules of responsibility");
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE);
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        var names = new WrittenNames(regions.all(), units.all(), duties.inForce(), types);
        return row -> rules.put(run.actor(), rule(row, names));
    }

    private OwnerRule rule(ImportRow row, WrittenNames names) {
        Region region = names.region(row.get("region"));
        Unit responsible = serving(names.unit(row.get("responsible")), region);
        return new OwnerRule(
                region.code(),
                names.kind(row.heading("kind"), row.get("kind")),
                responsible.code(),
                row.find("cooperating")
                        .map(written -> cooperating(written, names, region, responsible))
                        .orElse(List.of()),
                row.find("supervising")
                        .map(written -> serving(names.unit(written), region).code())
                        .orElse(null),
                duty(row, names, responsible),
                row.find("leader").map(OwnerRuleKind::brief).orElse(null),
                brief(row.get("basis")),
                row.findDate("from").orElseGet(this::today));
    }

    private LocalDate today() {
        return CityTime.today(clock);
    }

    private static List<String> cooperating(String written, WrittenNames names, Region region, Unit responsible) {
        return Arrays.stream(written.split("[、,，;；|]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> serving(names.unit(name), region).code())
                .filter(code -> !code.equals(responsible.code()))
                .distinct()
                .toList();
    }

    /** A unit above the place, at it, or inside it, which handles matters. */
    private static Unit serving(Unit unit, Region region) {
        if (unit.kind() == Unit.Kind.ENTERPRISE) {
            throw new RowRefused("matters.rule-unit-handles-nothing", unit.name());
        }
        if (!unit.regionPath().startsWith(region.path()) && !region.path().startsWith(unit.regionPath())) {
            throw new RowRefused("matters.rule-unit-elsewhere", unit.name(), region.name());
        }
        return unit;
    }

    private static @Nullable String duty(ImportRow row, WrittenNames names, Unit responsible) {
        TownshipDuty duty = row.find("duty").map(names::duty).orElse(null);
        if (responsible.kind() != Unit.Kind.TOWNSHIP) {
            return duty == null ? null : duty.code();
        }
        if (duty == null) {
            throw new RowRefused("matters.rule-duty-wanted", responsible.name());
        }
        if (duty.kind() == TownshipDuty.Kind.COUNTY) {
            throw new RowRefused("matters.rule-duty-is-county", duty.name());
        }
        return duty.code();
    }

    private static String brief(String text) {
        if (text.length() > LONGEST) {
            throw new RowRefused("matters.rule-text-too-long", LONGEST);
        }
        return text;
    }
}
