package org.ecoledger.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.contracts.Visits;
import org.ecoledger.contracts.Visits.NewPromise;
import org.ecoledger.contracts.Visits.NewVisit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Leaders' contracts, and two visits with what was promised there; one promise was not kept in time. */
@Component
@Order(7)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoContracts implements DemoStep {
    private final DemoImports imports;
    private final DemoCast cast;
    private final Visits visits;

    DemoContracts(DemoImports imports, DemoCast cast, Visits visits) {
        this.imports = imports;
        this.cast = cast;
        this.visits = visits;
    }

    @Override
    public String name() {
        return "领导包保";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        try (var file = new ClassPathResource("demo/contracts.csv").getInputStream()) {
            imports.awaitDone(imports.receive("contracts", "领导包保清单.csv", file.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        progress.accept(60);
        DemoTable.rows("visits").forEach(this::visit);
        progress.accept(100);
    }

    private void visit(CSVRecord row) {
        LocalDateTime at = LocalDateTime.parse(row.get("at"));
        Actor leader = cast.person(row.get("who"));
        StoryTime.at(at.atZone(CityTime.ZONE).toInstant(), () -> {
            long contract = visits.contractOf(leader, row.get("place")).orElseThrow();
            visits.record(
                    leader,
                    contract,
                    new NewVisit(
                            at.toLocalDate(),
                            row.get("found"),
                            row.get("decided"),
                            List.of(new NewPromise(
                                    row.get("promise"),
                                    row.get("to_whom"),
                                    row.get("about"),
                                    LocalDate.parse(row.get("due")))),
                            null,
                            List.of(),
                            "demo-visit-" + row.get("at")));
        });
    }
}
