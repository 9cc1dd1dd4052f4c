package org.ecoledger.grids;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/** Grids that are there on paper only (反“纸面网格”, M03-08): which, where, and how many. */
@Component
public class PaperGrids {
    private final CellStandings standings;
    private final CellKinds kinds;
    private final Regions regions;
    private final Clock clock;

    PaperGrids(CellStandings standings, CellKinds kinds, Regions regions, Clock clock) {
        this.standings = standings;
        this.kinds = kinds;
        this.regions = regions;
        this.clock = clock;
    }

    /** A cell with what is only on paper about it; nothing where all is well. */
    record Judged(CellStanding standing, CellKind kind, List<Fault> faults) {
        boolean isPaper() {
            return !faults.isEmpty();
        }

        LocalDate dueBy() {
            return standing.dueBy(kind.checkDays());
        }
    }

    /** How many cells of a county are paper grids, of how many. */
    public record CountyTotal(String region, String name, int paper, int cells) {}

    /** The counties of the jurisdiction that have paper grids, in the order of their codes. */
    public List<CountyTotal> counties(Jurisdiction jurisdiction) {
        List<Judged> all = judged(jurisdiction, "");
        return regions.counties().stream()
                .filter(jurisdiction::covers)
                .map(county -> {
                    List<Judged> inside = within(all, county);
                    int paper = (int) inside.stream().filter(Judged::isPaper).count();
                    return new CountyTotal(county.code(), county.name(), paper, inside.size());
                })
                .filter(total -> total.paper() > 0)
                .toList();
    }

    List<Judged> judged(Jurisdiction jurisdiction, String regionPath) {
        LocalDate today = today();
        return standings.all(jurisdiction, regionPath).stream()
                .map(standing -> judged(standing, today))
                .toList();
    }

    Judged judged(CellStanding standing, LocalDate today) {
        CellKind kind = kinds.get(standing.cell().kind());
        return new Judged(standing, kind, standing.faults(kind.checkDays(), today));
    }

    static List<Judged> within(List<Judged> all, Region region) {
        return all.stream()
                .filter(one -> one.standing().regionPath().startsWith(region.path()))
                .toList();
    }

    /** Townships of a region in which there is no cell at all, lines aside. */
    List<Region> bare(List<Judged> all, Region region) {
        return regions.all().stream()
                .filter(one -> one.level() == Level.TOWNSHIP && region.contains(one))
                .filter(one -> all.stream()
                        .noneMatch(cell -> !cell.kind().line()
                                && cell.standing().regionPath().startsWith(one.path())))
                .toList();
    }

    Optional<Region> region(String code, Jurisdiction jurisdiction) {
        return regions.find(code).filter(jurisdiction::covers);
    }

    /** Counties, and townships below them, that the jurisdiction covers. */
    List<Region> shown(Jurisdiction jurisdiction) {
        return regions.all().stream()
                .filter(region -> region.level() == Level.CITY
                        || region.level() == Level.COUNTY
                        || region.level() == Level.TOWNSHIP)
                .filter(jurisdiction::covers)
                .toList();
    }

    LocalDate today() {
        return CityTime.at(clock.instant()).toLocalDate();
    }
}
