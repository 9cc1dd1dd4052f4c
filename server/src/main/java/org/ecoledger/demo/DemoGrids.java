package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.grids.Cells;
import org.ecoledger.grids.Deeds;
import org.ecoledger.grids.Drawing;
import org.ecoledger.grids.Holders;
import org.ecoledger.grids.SensitivePlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Grids of four levels, reaches and a road, who holds them and when somebody looked; among them some that are there on paper
 * only: nobody holds them, the holder left, or nobody looked for months.
 */
@Component
@Order(3)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoGrids implements DemoStep {
    private static final String DATUM = "WGS-84";
    private static final Set<String> LOOKING = Set.of("head", "reach-chief", "road-chief", "member");

    private final Cells cells;
    private final Drawing drawing;
    private final Holders holders;
    private final Deeds deeds;
    private final SensitivePlaces places;
    private final Accounts accounts;
    private final DemoPeople people;

    DemoGrids(
            Cells cells,
            Drawing drawing,
            Holders holders,
            Deeds deeds,
            SensitivePlaces places,
            Accounts accounts,
            DemoPeople people) {
        this.cells = cells;
        this.drawing = drawing;
        this.holders = holders;
        this.deeds = deeds;
        this.places = places;
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public String name() {
        return "网格";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        people.enter(DemoTable.rows("grids-people"), _ -> Role.GRID_HOLDER);
        progress.accept(20);
        List<CSVRecord> rows = DemoTable.rows("grids-cells");
        DemoCellShapes shapes = DemoCellShapes.ofTheCity();
        for (int number = 0; number < rows.size(); number++) {
            cell(rows.get(number), shapes);
            progress.accept(20 + 60 * (number + 1) / rows.size());
        }
        DemoTable.rows("grids-holders").forEach(this::holder);
        DemoTable.rows("grids-left").forEach(this::left);
        rows.forEach(this::checks);
        DemoTable.rows("grids-sensitive").forEach(this::place);
    }

    private void cell(CSVRecord row, DemoCellShapes shapes) {
        var cell = cells.put(
                DemoOrganisation.BUILDER,
                new Cells.Wanted(
                        row.get("code"),
                        row.get("name"),
                        row.get("kind"),
                        row.get("region"),
                        emptyAsNull(row.get("parent")),
                        LocalDate.parse(row.get("built"))));
        Integer width = row.get("width").isEmpty() ? null : Integer.valueOf(row.get("width"));
        drawing.draw(DemoOrganisation.BUILDER, cell, shapes.of(row.get("shape"), row.get("region")), DATUM, width);
    }

    private void holder(CSVRecord row) {
        long account = accounts.find(row.get("login")).orElseThrow().id();
        boolean there = holders.of(row.get("cell")).stream()
                .anyMatch(holding ->
                        holding.account() == account && holding.part().equals(row.get("part")));
        if (there) {
            return;
        }
        holders.appoint(
                DemoOrganisation.BUILDER, row.get("cell"), row.get("part"), account, LocalDate.parse(row.get("since")));
        if (!row.get("until").isEmpty()) {
            holders.of(row.get("cell")).stream()
                    .filter(holding -> holding.account() == account && holding.until() == null)
                    .forEach(holding -> holders.end(
                            DemoOrganisation.BUILDER,
                            holding.id(),
                            LocalDate.parse(row.get("until")),
                            row.get("reason")));
        }
    }

    private void left(CSVRecord row) {
        Account account = accounts.find(row.get("login")).orElseThrow();
        if (!account.disabled()) {
            accounts.disable(DemoOrganisation.BUILDER, account.id(), row.get("reason"));
        }
    }

    /** The last look, and one every fortnight before it since the cell was built. */
    private void checks(CSVRecord row) {
        String code = row.get("code");
        Optional<Account> holder = holders.of(code).stream()
                .filter(holding -> holding.until() == null && LOOKING.contains(holding.part()))
                .findFirst()
                .flatMap(holding -> accounts.find(holding.account()));
        if (row.get("checked").isEmpty() || holder.isEmpty()) {
            return;
        }
        LocalDate built = LocalDate.parse(row.get("built"));
        for (LocalDate day = LocalDate.parse(row.get("checked")); day.isAfter(built); day = day.minusDays(14)) {
            Instant at = day.atTime(LocalTime.of(10, 20)).atZone(CityTime.ZONE).toInstant();
            deeds.done(
                    "grid:" + code,
                    Deeds.Kind.CHECK,
                    List.of(code),
                    at,
                    holder.get().asActor());
        }
    }

    private void place(CSVRecord row) {
        var wanted = new SensitivePlaces.Wanted(
                row.get("kind"),
                row.get("name"),
                new BigDecimal(row.get("lon")),
                new BigDecimal(row.get("lat")),
                DATUM,
                null);
        if (!places.isThere(wanted)) {
            places.add(DemoOrganisation.BUILDER, wanted);
        }
    }

    private static @Nullable String emptyAsNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
