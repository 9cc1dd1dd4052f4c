package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.Import;
import org.ecoledger.intake.ImportRunner;
import org.ecoledger.intake.Imports;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Grade;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sections and files of readings for tests, through the same door as everybody's. */
@Component
public class WaterFiles {
    public static final Actor SENDER = Actor.system("test");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Imports imports;
    private final ImportRunner runner;
    private final WaterSections sections;

    WaterFiles(Imports imports, ImportRunner runner, WaterSections sections) {
        this.imports = imports;
        this.runner = runner;
        this.sections = sections;
    }

    /** Imports the lines of readings, the heading first, and waits for the end. */
    public Import take(String... lines) {
        return take(Map.of(), lines);
    }

    public Import take(Map<String, String> options, String... lines) {
        return take("water", "water.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), options);
    }

    public Import take(String kind, String fileName, byte[] bytes, Map<String, String> options) {
        return take(SENDER, kind, fileName, bytes, options);
    }

    public Import take(Actor sender, String kind, String fileName, byte[] bytes, Map<String, String> options) {
        return runner.runNow(
                imports.receive(sender, kind, fileName, bytes, options).entry().id());
    }

    /** A new section of another city than the served one, so that nobody's figures change. */
    public WaterSection elsewhere() {
        return section(null, Body.RIVER, null, null);
    }

    /** @param county code of its county; null for a section of another city */
    public WaterSection section(@Nullable String county, Body body, @Nullable String water, @Nullable Integer target) {
        return section(county, Kind.SECTION, body, water, target, null);
    }

    public WaterSection section(
            @Nullable String county,
            Kind kind,
            Body body,
            @Nullable String water,
            @Nullable Integer target,
            @Nullable BigDecimal intake) {
        int number = COUNT.incrementAndGet();
        return sections.put(
                SENDER,
                new WaterSection(
                        "TW" + number,
                        "试验断面" + number,
                        kind,
                        body,
                        water,
                        "长江流域",
                        null,
                        county == null ? "别处市" : "绿川市",
                        county,
                        null,
                        null,
                        null,
                        Grade.NATIONAL,
                        target,
                        intake,
                        true));
    }
}
