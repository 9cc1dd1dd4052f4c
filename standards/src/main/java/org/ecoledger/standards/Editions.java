package org.ecoledger.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All editions this library knows, by subject. History is judged by the edition in force at the data's day. */
public final class Editions {

    private static final Map<Subject, List<Edition>> BY_SUBJECT = read();

    private Editions() {}

    /**
     * The edition that judges this day's data.
     *
     * @throws IllegalArgumentException for days before the first edition known here
     */
    public static Edition inForce(Subject subject, LocalDate day) {
        return find(subject, day)
                .orElseThrow(() -> new IllegalArgumentException("no edition known for " + subject + " on " + day));
    }

    /** The edition that judges this day's data, or empty for days before the first edition known here. */
    public static Optional<Edition> find(Subject subject, LocalDate day) {
        for (Edition edition : of(subject)) {
            if (edition.isInForceOn(day)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    /** The subject's editions, oldest first; they neither overlap nor leave a gap. */
    public static List<Edition> of(Subject subject) {
        return BY_SUBJECT.getOrDefault(subject, List.of());
    }

    private static Map<Subject, List<Edition>> read() {
        Map<Subject, List<Edition>> editions = new EnumMap<>(Subject.class);
        for (ResourceTable.Row row :
                ResourceTable.read(Editions.class, "editions.csv").rows()) {
            LocalDate validTo = row.has("valid_to") ? LocalDate.parse(row.text("valid_to")) : null;
            Edition edition = new Edition(row.text("edition"), LocalDate.parse(row.text("valid_from")), validTo);
            editions.computeIfAbsent(Subject.valueOf(row.text("subject")), subject -> new ArrayList<>())
                    .add(edition);
        }
        editions.replaceAll((subject, list) -> List.copyOf(list));
        return editions;
    }
}
