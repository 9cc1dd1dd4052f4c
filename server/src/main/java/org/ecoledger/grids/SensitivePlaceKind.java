package org.ecoledger.grids;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Sensitive places from a table: kind, name and point. */
@Component
class SensitivePlaceKind implements ImportKind {
    private final SensitivePlaces places;

    SensitivePlaceKind(SensitivePlaces places) {
        this.places = places;
    }

    @Override
    public String code() {
        return "sensitive-places";
    }

    @Override
    public Title title() {
        return new Title("敏感点（学校、医院、取水口等）", "Sensitive places (schools, hospitals, intakes, …)");
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.SYSTEM_ADMIN, Role.COMMITTEE_OFFICE);
    }

    @Override
    public List<Option> options() {
        return List.of(new Option("datum", new Title("坐标系", "Datum"), null, List.of("WGS-84", "CGCS2000", "GCJ-02")));
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        String datum = run.option("datum").orElseThrow();
        return row -> take(run, row, datum);
    }

    private void take(ImportRun run, ImportRow row, String datum) {
        try {
            places.add(
                    run.actor(),
                    new SensitivePlaces.Wanted(
                            row.get("kind"),
                            row.get("name"),
                            number(row, "lon"),
                            number(row, "lat"),
                            datum,
                            row.find("note").orElse(null)));
        } catch (Problem problem) {
            throw problem.objections().stream()
                    .findFirst()
                    .<RuntimeException>map(objection -> new RowRefused(
                            objection.code(), objection.arguments().toArray()))
                    .orElse(problem);
        }
    }

    private static BigDecimal number(ImportRow row, String field) {
        return row.findNumber(field).orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading(field)));
    }
}
