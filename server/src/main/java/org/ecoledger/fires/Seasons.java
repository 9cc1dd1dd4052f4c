package org.ecoledger.fires;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The burning seasons that the city counts by, newest first. */
@Component
class Seasons {
    private final List<Season> all = FireTable.rows(
                    "seasons",
                    row -> new Season(
                            row.get("code"),
                            row.get("name"),
                            row.get("name_en"),
                            LocalDate.parse(row.get("from")),
                            LocalDate.parse(row.get("to")),
                            row.get("before").isEmpty() ? null : row.get("before")))
            .stream()
            .sorted(Comparator.comparing(Season::from).reversed())
            .toList();

    List<Season> all() {
        return all;
    }

    Optional<Season> find(String code) {
        return all.stream().filter(season -> season.code().equals(code)).findFirst();
    }

    /** The newest that has begun. */
    Season current(LocalDate today) {
        return all.stream()
                .filter(season -> !season.from().isAfter(today))
                .findFirst()
                .orElse(all.getLast());
    }
}
