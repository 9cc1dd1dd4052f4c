package org.ecoledger.matters.sameness;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which medium each kind belongs to, from the city's list {@code matters/types.csv}. */
@Component
class KindMedia {
    private final Map<String, String> media = Tables.read("types").stream()
            .filter(row -> row.get("list").equals("kind"))
            .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("parent"), (a, b) -> b));

    String of(String kind) {
        return media.getOrDefault(kind, "ecology");
    }
}
