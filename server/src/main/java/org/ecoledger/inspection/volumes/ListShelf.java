package org.ecoledger.inspection.volumes;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.inspection.papers.PaperFormat;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** The three lists of each unit that was asked, as they stand when they are bound: {@code list:zy-2026/county1}. */
@Component
class ListShelf implements Shelf {
    private final UnitLists lists;
    private final ListPaper paper;
    private final ListRights rights;
    private final Inspections inspections;
    private final Units units;
    private final Clock clock;

    ListShelf(UnitLists lists, ListPaper paper, ListRights rights, Inspections inspections, Units units, Clock clock) {
        this.lists = lists;
        this.paper = paper;
        this.rights = rights;
        this.inspections = inspections;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "list";
    }

    @Override
    public List<Found> search(Search asked) {
        return asked.request().units().stream()
                .flatMap(unit -> find(asked.request().inspection() + "/" + unit.unit(), asked.reader()).stream())
                .map(Material::found)
                .toList();
    }

    @Override
    public Optional<Material> find(String key, Actor reader) {
        int slash = key.indexOf('/');
        return slash < 1
                ? Optional.empty()
                : inspections
                        .find(key.substring(0, slash))
                        .flatMap(inspection -> units.find(key.substring(slash + 1))
                                .filter(unit -> rights.reads(reader, unit))
                                .map(unit -> material(inspection, unit, reader)));
    }

    private Material material(Inspection inspection, Unit unit, Actor reader) {
        String title = unit.name() + "资料、工作措施、问题三方面清单";
        return new Material(
                kind() + ":" + inspection.code() + "/" + unit.code(),
                "",
                title,
                CityTime.today(clock),
                unit.name(),
                title + PaperFormat.XLSX.ending(),
                () -> new ByteArrayInputStream(paper.of(inspection, unit, lists.of(reader, inspection, unit))
                        .in(PaperFormat.XLSX)));
    }
}
