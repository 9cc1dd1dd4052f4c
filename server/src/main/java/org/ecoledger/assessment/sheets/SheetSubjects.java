package org.ecoledger.assessment.sheets;

import java.util.List;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** Whom a unit marks by a kind of sheet. */
@Component
class SheetSubjects {
    private final Regions regions;
    private final Units units;

    SheetSubjects(Regions regions, Units units) {
        this.regions = regions;
        this.units = units;
    }

    record Subject(String code, String name, String path) {}

    /** All in the unit's region; of a self-report the unit itself, or nobody where it is none of those assessed. */
    List<Subject> of(SheetKind kind, Unit unit) {
        if (kind.self()) {
            return own(kind.subjects(), unit);
        }
        return switch (kind.subjects()) {
            case COUNTY -> within(unit, Region.Level.COUNTY);
            case TOWNSHIP -> within(unit, Region.Level.TOWNSHIP);
            case DEPARTMENT ->
                units.all().stream()
                        .filter(other -> other.region().equals(unit.region()) && isDepartment(other))
                        .map(other -> new Subject(other.code(), other.name(), other.regionPath()))
                        .toList();
        };
    }

    private List<Subject> within(Unit unit, Region.Level level) {
        return regions.all().stream()
                .filter(region -> region.level() == level && region.path().startsWith(unit.regionPath()))
                .map(region -> new Subject(region.code(), region.name(), region.path()))
                .toList();
    }

    private List<Subject> own(SubjectKind kind, Unit unit) {
        Region region = regions.get(unit.region());
        boolean fits = switch (kind) {
            case COUNTY -> unit.kind() == Unit.Kind.GOVERNMENT && region.level() == Region.Level.COUNTY;
            case TOWNSHIP -> unit.kind() == Unit.Kind.TOWNSHIP;
            case DEPARTMENT -> isDepartment(unit);
        };
        if (!fits) {
            return List.of();
        }
        return List.of(
                kind == SubjectKind.DEPARTMENT
                        ? new Subject(unit.code(), unit.name(), unit.regionPath())
                        : new Subject(region.code(), region.name(), region.path()));
    }

    private static boolean isDepartment(Unit unit) {
        return unit.kind() == Unit.Kind.DEPARTMENT || unit.kind() == Unit.Kind.BUREAU;
    }
}
