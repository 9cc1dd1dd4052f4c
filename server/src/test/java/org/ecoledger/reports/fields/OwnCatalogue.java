package org.ecoledger.reports.fields;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** Fields of a test's own, from a catalogue written beside it. */
public final class OwnCatalogue {
    private OwnCatalogue() {}

    /** @param csv as in {@code reports/fields/*.csv}, with its heads */
    public static Fields of(String csv, FieldSource source) {
        Resource file = new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "own.csv";
            }
        };
        return new Fields(List.of(source), file);
    }
}
