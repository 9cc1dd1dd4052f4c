package org.ecoledger.demo;

import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Who is responsible for what in the demo city, brought in as a city does it: by file. */
@Component
@Order(4)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoOwnerRules implements DemoStep {
    private final DemoImports imports;

    DemoOwnerRules(DemoImports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "责任规则";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        try (var file = new ClassPathResource("demo/owner-rules.csv").getInputStream()) {
            imports.awaitDone(imports.receive("owner-rules", "责任规则.csv", file.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        progress.accept(100);
    }
}
