package org.ecoledger.assessment.sources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.targets.Target;
import org.ecoledger.targets.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each of the assessed has promised: the targets in force on the question's last day, one per indicator. Where two
 * letters promise the same, the part of a whole comes before a figure of its own, and the newer letter before the older.
 */
@Repository
class PromisedTargets {
    private static final Comparator<Target> FIRST = Comparator.comparing((Target target) -> target.parent() == null)
            .thenComparing(Comparator.comparing(Target::letter).reversed())
            .thenComparing(Target::line);

    private final Targets targets;
    private final JdbcClient db;

    PromisedTargets(Targets targets, JdbcClient db) {
        this.targets = targets;
        this.db = db;
    }

    /** @param by who signed the letter */
    record Promised(Subject subject, Target target, String by, Instant signedAt) {}

    private record Signed(String taker, String by, Instant at) {}

    List<Promised> of(FactQuestion question) {
        Map<String, Subject> regions = Areas.regions(question);
        Map<String, Subject> departments = Areas.departments(question);
        Map<String, Signed> letters = letters();
        Set<String> seen = new HashSet<>();
        return targets.inForceOn(question.to(), "", Jurisdiction.everything()).stream()
                .sorted(FIRST)
                .flatMap(target -> {
                    Signed letter = letters.get(letter(target));
                    Subject subject = letter == null ? null : subject(target, letter, regions, departments);
                    return letter == null || subject == null
                            ? Stream.<Promised>empty()
                            : Stream.of(new Promised(subject, target, letter.by(), letter.at()));
                })
                .filter(promised -> seen.add(promised.subject().code() + " "
                        + promised.target().indicator().code()))
                .toList();
    }

    /**
     * Whoever holds the target answers for it, else the department that took the letter, else the region. Parts for the counties
     * in a letter that the city's bureau took are the counties'.
     */
    private static @Nullable Subject subject(
            Target target, Signed letter, Map<String, Subject> regions, Map<String, Subject> departments) {
        String holder = target.holder();
        if (holder != null) {
            return departments.get(holder);
        }
        Subject department = departments.get(letter.taker());
        boolean isPartOfAnother = department != null
                && target.parent() != null
                && !department.region().equals(target.region());
        return department == null || isPartOfAnother ? regions.get(target.region()) : department;
    }

    private Map<String, Signed> letters() {
        Map<String, Signed> letters = new HashMap<>();
        db.sql("""
                        select number, version, taker, coalesce(signed_by, giver_name) as signed_by, signed_at
                        from targets.pub_letters where in_force and signed_at is not null
                        """).query(row -> {
            letters.put(
                    row.getString("number") + "/" + row.getInt("version"),
                    new Signed(
                            row.getString("taker"),
                            row.getString("signed_by"),
                            row.getObject("signed_at", OffsetDateTime.class).toInstant()));
        });
        return letters;
    }

    private static String letter(Target target) {
        return target.letter() + "/" + target.version();
    }
}
