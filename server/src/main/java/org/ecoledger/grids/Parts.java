package org.ecoledger.grids;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Parts that people hold in cells: 网格长, 河长, 路长, 副职, 河湖警长, 网格员, 包联领导 ({@code grids/parts.csv}). */
@Component
class Parts {
    private final List<Part> all = GridTable.rows(
            "parts",
            row -> new Part(
                    row.get("code"),
                    GridTable.words(row, "kinds"),
                    row.get("holds").equals("yes"),
                    row.get("zh"),
                    row.get("en"),
                    row.get("basis")));

    /**
     * @param kinds kinds of cells that have it
     * @param holds whether who has it holds the cell: a cell in which nobody does is a paper grid
     */
    record Part(String code, Set<String> kinds, boolean holds, String chinese, String english, String basis) {
        String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    List<Part> all() {
        return all;
    }

    Optional<Part> find(String code) {
        return all.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    /** A part by its code or its Chinese name, as clerks write it. */
    Optional<Part> written(String text) {
        return all.stream()
                .filter(part -> part.code().equals(text) || part.chinese().equals(text))
                .findFirst();
    }

    String name(String code, Locale locale) {
        return find(code).map(part -> part.name(locale)).orElse(code);
    }

    String[] holding() {
        return all.stream().filter(Part::holds).map(Part::code).toArray(String[]::new);
    }
}
