package org.ecoledger.demo;

import java.time.Duration;
import java.util.Map;
import org.ecoledger.intake.Import;
import org.ecoledger.intake.Imports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Brings the demo city's files in through the import that a city uses. */
@Component
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoImports {
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);

    private final Imports imports;

    DemoImports(Imports imports) {
        this.imports = imports;
    }

    /** Leaves the file to be run behind the scenes. */
    long receive(String kind, String fileName, byte[] content) {
        return imports.receive(DemoOrganisation.BUILDER, kind, fileName, content, Map.of())
                .entry()
                .id();
    }

    void awaitDone(long id) {
        long until = System.nanoTime() + LONGEST_IMPORT.toNanos();
        while (System.nanoTime() < until) {
            Import entry = imports.find(id, DemoOrganisation.BUILDER).orElseThrow();
            switch (entry.state()) {
                case DONE -> {
                    return;
                }
                case FAILED -> throw new IllegalStateException(entry.fileName() + ": " + entry.failure());
                case RECEIVED -> pause();
            }
        }
        throw new IllegalStateException("Import " + id + " did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
