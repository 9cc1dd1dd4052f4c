package org.ecoledger.matters.lookback;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who mended a matter and who verified it: these do not check it again. */
@Repository
class Involvements {
    /** Steps of those who answered for the fix, in all procedures. */
    private static final Set<String> DOING =
            Set.of("confirm", "find-nothing", "answer", "rectify", "self-check", "fix-on-spot");

    private static final Set<String> CHECKING = Set.of("verify", "check", "confirm-fix");

    private final JdbcClient db;

    Involvements(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param people accounts that mended or verified
     * @param doers units that mended
     * @param checkers units that verified
     */
    record Involved(Set<Long> people, Set<String> doers, Set<String> checkers) {

        boolean mayCheckAsAWhole(String unit) {
            return !doers.contains(unit) && !checkers.contains(unit);
        }
    }

    Involved in(Item item) {
        List<Taken> steps = db.sql("""
                        select distinct s.actor, s.unit, s.action from matters.steps s
                        where s.matter = :matter and s.action = any(:actions)
                        """)
                .param("matter", item.matter())
                .param(
                        "actions",
                        java.util.stream.Stream.concat(DOING.stream(), CHECKING.stream())
                                .toArray(String[]::new))
                .query((row, _) -> new Taken(row.getLong("actor"), row.getString("unit"), row.getString("action")))
                .list();
        Set<String> doers = units(steps, DOING);
        String owner = item.owner();
        if (owner != null) {
            doers.add(owner);
        }
        return new Involved(
                steps.stream().map(Taken::actor).collect(Collectors.toSet()), doers, units(steps, CHECKING));
    }

    private static Set<String> units(List<Taken> steps, Set<String> actions) {
        var units = new java.util.HashSet<String>();
        for (Taken step : steps) {
            if (step.unit() != null && actions.contains(step.action())) {
                units.add(step.unit());
            }
        }
        return units;
    }

    private record Taken(long actor, @Nullable String unit, String action) {}
}
