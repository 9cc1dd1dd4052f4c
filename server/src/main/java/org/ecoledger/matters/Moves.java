package org.ecoledger.matters;

import java.util.HashMap;
import java.util.Map;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;

/** What a step makes of a matter, worked out without touching anything. */
final class Moves {
    private Moves() {}

    static Matter after(Attempt attempt, Procedure procedure) {
        Matter before = attempt.matter();
        Row row = attempt.row();
        boolean beginsAnew = row.to().equals(procedure.begin());
        Unit target = row.needs(Need.UNIT) ? attempt.target() : null;
        String truth = row.sets().getOrDefault("truth", chosen(attempt, Need.FINDING, before.truth()));
        return new Matter(
                before.number(),
                before.title(),
                before.description(),
                before.kind(),
                before.medium(),
                before.source(),
                before.sourceRef(),
                before.place(),
                before.county(),
                township(before, target),
                before.station(),
                before.figureRef(),
                before.openedAt(),
                before.openedByName(),
                target != null ? target.code() : beginsAnew ? null : before.owner(),
                responsible(attempt, beginsAnew),
                target != null ? dutyOf(attempt) : beginsAnew ? null : before.duty(),
                before.procedure(),
                row.to(),
                beginsAnew ? null : truth,
                row.sets().getOrDefault("handling", orElse(chosen(attempt, Need.HANDLING, null), before.handling())),
                row.sets().getOrDefault("disposition", before.disposition()),
                before.dueAt(),
                before.clockStands(),
                before.overdueSince(),
                procedure.isEnd(row.to()) ? attempt.now() : null,
                before.closedInTime(),
                before.version() + 1);
    }

    /** What was chosen in the fields that the row asks for, to be kept with the step. */
    static Map<String, String> chosen(Attempt attempt) {
        var fields = new HashMap<String, String>();
        attempt.row().needs().stream()
                .map(Need::code)
                .forEach(name -> put(fields, name, attempt.input().field(name)));
        return Map.copyOf(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable String chosen(Attempt attempt, Need need, @Nullable String otherwise) {
        return attempt.row().needs(need) ? attempt.input().field(need.code()) : otherwise;
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    /** A matter handed to a township lies there, if it was not known before where in the county it lies. */
    private static @Nullable String township(Matter before, @Nullable Unit target) {
        return before.township() == null && target != null && target.kind() == Unit.Kind.TOWNSHIP
                ? target.region()
                : before.township();
    }

    private static @Nullable String responsible(Attempt attempt, boolean beginsAnew) {
        if (attempt.row().event().equals("accepted")) {
            return attempt.actor().name();
        }
        return beginsAnew || attempt.row().needs(Need.UNIT)
                ? null
                : attempt.matter().responsible();
    }

    private static @Nullable String dutyOf(Attempt attempt) {
        var duty = attempt.duty();
        return duty == null ? null : duty.code();
    }
}
