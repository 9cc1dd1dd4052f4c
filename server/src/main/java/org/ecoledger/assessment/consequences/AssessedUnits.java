package org.ecoledger.assessment.consequences;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which unit answers for whom: a county's government, a township's, a department itself. */
@Component
class AssessedUnits {
    private final Regions regions;
    private final Units units;

    AssessedUnits(Regions regions, Units units) {
        this.regions = regions;
        this.units = units;
    }

    /** The unit that is told; null where none serves the region. */
    @Nullable
    String of(Subject subject) {
        return switch (subject.kind()) {
            case COUNTY -> first(subject.code(), Kind.GOVERNMENT);
            case TOWNSHIP -> first(subject.code(), Kind.TOWNSHIP);
            case DEPARTMENT -> units.find(subject.code()).map(Unit::code).orElse(null);
        };
    }

    private @Nullable String first(String region, Kind kind) {
        return units.of(region, kind).stream().map(Unit::code).findFirst().orElse(null);
    }

    /** The subject for which this unit answers, if there is one. */
    Optional<Subject> subjectOf(Unit unit) {
        return switch (unit.kind()) {
            case GOVERNMENT -> place(unit, Region.Level.COUNTY, SubjectKind.COUNTY);
            case TOWNSHIP -> place(unit, Region.Level.TOWNSHIP, SubjectKind.TOWNSHIP);
            case BUREAU, DEPARTMENT ->
                Optional.of(new Subject(
                        SubjectKind.DEPARTMENT, unit.code(), unit.name(), unit.region(), unit.regionPath()));
            case COMMITTEE_OFFICE, ENTERPRISE -> Optional.empty();
        };
    }

    private Optional<Subject> place(Unit unit, Region.Level level, SubjectKind kind) {
        return regions.find(unit.region())
                .filter(region -> region.level() == level)
                .map(region -> new Subject(kind, region.code(), region.name(), region.code(), region.path()));
    }

    /** All units of which something may be proposed. */
    List<Unit> all() {
        return units.all().stream()
                .flatMap(unit -> subjectOf(unit).isPresent() ? Stream.of(unit) : Stream.empty())
                .toList();
    }

    Region region(Subject subject) {
        return regions.get(subject.region());
    }

    Optional<Unit> find(String code) {
        return units.find(code);
    }
}
