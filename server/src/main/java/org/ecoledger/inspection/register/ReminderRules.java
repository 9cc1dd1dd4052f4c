package org.ecoledger.inspection.register;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who is reminded when which rung of a case's limit is reached (M12-05): {@code inspection/reminders.csv}, for each limit in
 * the order of its rungs.
 */
@Component
class ReminderRules {
    private final List<Reminder> all = InspectionTable.rows(
            "reminders", row -> new Reminder(row.get("limit"), row.get("rung"), Audience.all(row.get("told"))));

    /** @param limit without the track: accept, handle, dispatch */
    record Reminder(String limit, String rung, List<Audience> told) {
        String occasion() {
            return limit + "/" + rung;
        }
    }

    /** The rule of this rung and those of the rungs before it, last one first; empty where nobody is reminded. */
    List<Reminder> upTo(String limit, String rung) {
        List<Reminder> ofLimit =
                all.stream().filter(rule -> rule.limit().equals(limit)).toList();
        int last = ofLimit.stream().map(Reminder::rung).toList().indexOf(rung);
        return ofLimit.subList(0, last + 1).reversed();
    }
}
