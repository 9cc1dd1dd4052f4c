package org.ecoledger.inspection.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.inspection.register.Handovers.Last;
import org.ecoledger.inspection.register.Handovers.Named;
import org.ecoledger.inspection.register.ReminderRules.Reminder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds of a case's limits after minutes, not days (M12-05): who is on duty first, then the leader in charge, then the
 * office. Where the server stood still over several rungs, those whom the earlier ones would have reminded are told with the
 * last.
 */
@Component
class HandoverReminders {
    private static final String SUBJECT = "matter:";
    private static final String LIMITS = HandoverRegister.TRACK + ".";

    private final Handovers rows;
    private final ReminderRules rules;
    private final Telling telling;

    HandoverReminders(Handovers rows, ReminderRules rules, Telling telling) {
        this.rows = rows;
        this.rules = rules;
        this.telling = telling;
    }

    @EventListener
    void reached(DeadlineReached reached) {
        if (!reached.code().startsWith(LIMITS) || !reached.subject().startsWith(SUBJECT)) {
            return;
        }
        List<Reminder> due = rules.upTo(reached.code().substring(LIMITS.length()), reached.rung());
        if (!due.isEmpty()) {
            rows.named(reached.subject().substring(SUBJECT.length())).ifPresent(named -> remind(reached, named, due));
        }
    }

    private void remind(DeadlineReached reached, Named named, List<Reminder> due) {
        Set<String> told = rows.toldOf(named.matter(), reached.deadline(), reached.term());
        Reminder now = due.getFirst();
        List<Audience> audiences = new ArrayList<>(now.told());
        due.stream()
                .skip(1)
                .filter(earlier -> !told.contains(earlier.occasion()))
                .flatMap(earlier -> earlier.told().stream())
                .filter(audience -> !audiences.contains(audience))
                .forEach(audiences::add);
        Optional<Last> handed = rows.lastHanded(named.matter());
        telling.tell(
                new Telling.Message(
                        named,
                        "clock:%d/%d:%s".formatted(reached.deadline(), reached.term(), now.occasion()),
                        handed.map(Last::unit).orElse(null),
                        reached.dueAt(),
                        handed.map(Last::unitName).orElse("")),
                new Handovers.Telling(
                        named.matter(),
                        handed.map(Last::id).orElse(null),
                        reached.deadline(),
                        reached.term(),
                        now.occasion(),
                        reached.at()),
                audiences);
    }
}
