package org.ecoledger.assessment.consequences;

import java.time.Clock;
import java.time.Instant;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.consequences.ConsequenceRows.Wanted;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.organisation.WorkingCalendar;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a consequence by a row of its procedure: state, clocks, story, notices. Whether it may be moved is asked before. */
@Component
class ConsequenceMoves {
    static final String APPEAL_LIMIT = "consequence.appeal";
    private static final Actor SYSTEM = Actor.system("consequences");
    private static final String WINDOW_OVER = "over";

    private final ConsequenceRows rows;
    private final ConsequenceKinds kinds;
    private final FileProcedure procedures;
    private final FileSteps steps;
    private final ConsequenceNotices notices;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ConsequenceMoves(
            ConsequenceRows rows,
            ConsequenceKinds kinds,
            FileProcedure procedures,
            FileSteps steps,
            ConsequenceNotices notices,
            WorkingCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.procedures = procedures;
        this.steps = steps;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Opens a file for what is proposed. Nothing is issued by it. */
    Consequence open(Wanted wanted) {
        Procedure procedure = procedures.current(Consequence.TRACK);
        String begin = procedure.begin();
        Consequence file = rows.get(rows.add(wanted, procedure.version(), begin));
        steps.record(
                wanted.by(), file.subjectKey(), "open", "", begin, "proposed", FileSteps.Words.of(wanted.sentence()));
        procedures.open(file.subjectKey(), procedure);
        rows.move(file.number(), begin, procedures.due(file.subjectKey()));
        return rows.get(file.number());
    }

    void bySystem(String number, String action, String note) {
        Consequence file = rows.get(number);
        Row row = procedures
                .get(Consequence.TRACK, file.procedure())
                .find(file.state(), action)
                .filter(Row::bySystem)
                .orElseThrow(() -> new IllegalStateException("The system may not " + action + " " + number));
        take(SYSTEM, file, row, FileSteps.Words.of(note));
    }

    void take(Actor actor, Consequence file, Row row, FileSteps.Words words) {
        Procedure procedure = procedures.get(Consequence.TRACK, file.procedure());
        String subject = file.subjectKey();
        steps.record(actor, subject, row.action(), row.from(), row.to(), row.event(), words);
        procedures.moveClocks(subject, procedure, row, row.action().equals("notify") ? endOfWindow(file) : null);
        rows.move(file.number(), row.to(), procedures.due(subject));
        followUp(actor, file, row);
    }

    private void followUp(Actor actor, Consequence file, Row row) {
        switch (row.action()) {
            case "decide" -> rows.decided(file.number(), actor);
            case "notify" -> told(file);
            default -> notices.moved(file, row.action());
        }
        if (changesScores(file, row)) {
            rows.toRecount(file.number());
        }
    }

    private void told(Consequence file) {
        rows.notified(file.number());
        notices.notified(file, kinds.get(file.kind()), rows.get(file.number()).dueAt());
        if (file.appealDays() == 0) {
            bySystem(file.number(), "become-final", "该类后果不设申诉期");
        }
    }

    /** Whether the scores in force say something else than the file after this step. */
    private boolean changesScores(Consequence file, Row row) {
        boolean suspends = kinds.get(file.kind()).suspends();
        return file.effect() != null
                && acts(ConsequenceState.of(row.from()), suspends) != acts(ConsequenceState.of(row.to()), suspends);
    }

    static boolean acts(ConsequenceState state, boolean suspends) {
        return state.stands() && !(suspends && state == ConsequenceState.APPEALED);
    }

    /** The end of the last working day on which the unit may appeal. */
    private @Nullable Instant endOfWindow(Consequence file) {
        return file.appealDays() == 0
                ? null
                : CityTime.startOf(calendar.plusWorkingDays(CityTime.today(clock), file.appealDays())
                        .plusDays(1));
    }

    /** When the window for an appeal is over, the decision is final. */
    @EventListener
    @Transactional
    public void reached(DeadlineReached reached) {
        if (reached.code().equals(APPEAL_LIMIT) && reached.rung().equals(WINDOW_OVER)) {
            String number = reached.subject().substring(Consequence.TRACK.length() + 1);
            rows.lock(number);
            if (rows.get(number).state().equals(ConsequenceState.NOTIFIED.code())) {
                bySystem(number, "become-final", "申诉期满，未提出申诉");
            }
        }
    }
}
