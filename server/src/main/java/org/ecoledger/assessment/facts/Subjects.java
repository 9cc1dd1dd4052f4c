package org.ecoledger.assessment.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** All who may be assessed: counties, townships, and the departments of the city and of the counties (M15-04). */
@Component
public class Subjects {
    private final Regions regions;
    private final Units units;

    Subjects(Regions regions, Units units) {
        this.regions = regions;
        this.units = units;
    }

    /** In the order of kinds and codes. */
    public List<Subject> all() {
        Stream<Subject> places = regions.all().stream().flatMap(region -> place(region).stream());
        Stream<Subject> departments =
                units.all().stream().filter(Subjects::isDepartment).map(Subjects::department);
        return Stream.concat(places, departments)
                .sorted(Comparator.comparing(Subject::kind).thenComparing(Subject::code))
                .toList();
    }

    /**
     * Those whom a rule set assesses. A rule set without a region assesses all counties or townships, but of the departments
     * only the city's own; one with a region assesses what lies in it and the departments that serve exactly it.
     */
    public static List<Subject> of(RuleSet rules, List<Subject> all) {
        List<Subject> kind = all.stream()
                .filter(subject -> subject.kind() == rules.subjects())
                .toList();
        return kind.stream().filter(meant(rules, all)).toList();
    }

    private static Predicate<Subject> meant(RuleSet rules, List<Subject> all) {
        String within = rules.within();
        if (within != null) {
            return rules.subjects() == SubjectKind.DEPARTMENT
                    ? subject -> subject.region().equals(within)
                    : subject -> ("/" + subject.path()).contains("/" + within + "/");
        }
        if (rules.subjects() != SubjectKind.DEPARTMENT) {
            return _ -> true;
        }
        List<Subject> places = all.stream()
                .filter(subject -> subject.kind() != SubjectKind.DEPARTMENT)
                .toList();
        return subject -> places.stream().noneMatch(place -> subject.path().startsWith(place.path()));
    }

    private static Optional<Subject> place(Region region) {
        return switch (region.level()) {
            case COUNTY -> Optional.of(place(SubjectKind.COUNTY, region));
            case TOWNSHIP -> Optional.of(place(SubjectKind.TOWNSHIP, region));
            case PROVINCE, CITY, VILLAGE -> Optional.empty();
        };
    }

    private static Subject place(SubjectKind kind, Region region) {
        return new Subject(kind, region.code(), region.name(), region.code(), region.path());
    }

    private static boolean isDepartment(Unit unit) {
        return switch (unit.kind()) {
            case BUREAU, DEPARTMENT -> true;
            case COMMITTEE_OFFICE, GOVERNMENT, TOWNSHIP, ENTERPRISE -> false;
        };
    }

    private static Subject department(Unit unit) {
        return new Subject(SubjectKind.DEPARTMENT, unit.code(), unit.name(), unit.region(), unit.regionPath());
    }
}
