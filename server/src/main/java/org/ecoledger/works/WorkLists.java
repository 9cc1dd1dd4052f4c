package org.ecoledger.works;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.problems.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a city classes its tasks by, as data with dates: five kinds of measure, four battles (M01-16), three programmes (M01-17). */
@Component
class WorkLists {
    static final String MEASURE = "measure";
    static final String BATTLE = "battle";
    static final String PROGRAMME = "programme";

    private final List<Entry> entries = WorkTable.rows("lists", WorkLists::entry);

    /** @param validTo last day on which new tasks may have it; null while it is in force */
    record Entry(
            String list,
            String code,
            String chinese,
            String english,
            LocalDate validFrom,
            @Nullable LocalDate validTo) implements Spoken {
        @Override
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }

        boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }
    }

    List<Entry> list(String list, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.list().equals(list) && entry.holdsOn(day))
                .toList();
    }

    boolean has(String list, @Nullable String code, LocalDate day) {
        return list(list, day).stream().anyMatch(entry -> entry.code().equals(code));
    }

    /** By code, by either name, or by a Chinese name without its form: 蓝天 for 蓝天保卫战. */
    Optional<Entry> meant(String list, String written, LocalDate day) {
        List<Entry> all = list(list, day);
        return all.stream()
                .filter(entry -> entry.code().equalsIgnoreCase(written)
                        || entry.chinese().equals(written)
                        || entry.english().equalsIgnoreCase(written))
                .findFirst()
                .or(() -> all.stream()
                        .filter(entry -> written.length() > 1 && entry.chinese().startsWith(written))
                        .findFirst());
    }

    /** What it is called; the code where the table lacks it. */
    String name(String list, @Nullable String code, Locale locale) {
        return entries.stream()
                .filter(entry -> entry.list().equals(list) && entry.code().equals(code))
                .findFirst()
                .map(entry -> entry.in(locale))
                .orElse(code == null ? "" : code);
    }

    private static Entry entry(CSVRecord row) {
        String to = row.get("valid_to");
        return new Entry(
                row.get("list"),
                row.get("code"),
                row.get("zh"),
                row.get("en"),
                LocalDate.parse(row.get("valid_from")),
                to.isEmpty() ? null : LocalDate.parse(to));
    }
}
