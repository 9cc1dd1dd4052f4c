package org.ecoledger.demo;

import java.util.List;
import java.util.function.Consumer;
import org.ecoledger.evaluation.Evaluation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Waits until all hourly values are in, and evaluates them. */
@Component
@Order(4)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoAirHours implements DemoStep {
    private final DemoAir air;
    private final DemoImports imports;
    private final Evaluation evaluation;

    DemoAirHours(DemoAir air, DemoImports imports, Evaluation evaluation) {
        this.air = air;
        this.imports = imports;
        this.evaluation = evaluation;
    }

    @Override
    public String name() {
        return "空气小时值";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        List<Long> received = air.received();
        for (int month = 0; month < received.size(); month++) {
            imports.awaitDone(received.get(month));
            progress.accept(70 * (month + 1) / received.size());
        }
        evaluation.refresh();
    }
}
