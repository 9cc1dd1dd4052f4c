package org.ecoledger.works;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.DeadlineMoved;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes into the story that a limit of a task or campaign was reached and tells those concerned. Which measure the ladder of P11
 * (调度、通报、约谈) offers is only ever said as a proposal: a person with the power decides (ruling 5).
 */
@Component
class WorkReminders {
    private final TaskRows tasks;
    private final CampaignRows campaigns;
    private final WorkSteps steps;
    private final WorkNotices notices;
    private final Clock clock;
    private final List<Rung> rungs = WorkTable.rows("rungs", WorkReminders::rung);

    WorkReminders(TaskRows tasks, CampaignRows campaigns, WorkSteps steps, WorkNotices notices, Clock clock) {
        this.tasks = tasks;
        this.campaigns = campaigns;
        this.steps = steps;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whom a rung tells and what it proposes; a measure is empty where it only reminds. */
    private record Rung(String rung, List<String> tells, String measure) {}

    @EventListener
    void reached(DeadlineReached reached) {
        file(reached.subject()).ifPresent(file -> {
            Rung rung = rungs.stream()
                    .filter(one -> one.rung().equals(reached.rung()))
                    .findFirst()
                    .orElse(new Rung(reached.rung(), List.of("owner"), ""));
            note(file, reached.code(), reached.kind().name(), rung.measure());
            notices.reached(
                    file,
                    rung.tells(),
                    "deadline/" + reached.deadline() + "/" + reached.term() + "/" + reached.rung(),
                    code(reached, rung),
                    List.of(
                            file.number(),
                            file.title(),
                            CityTime.at(reached.dueAt().minusSeconds(1))
                                    .toLocalDate()
                                    .toString(),
                            rung.measure()));
        });
    }

    private static String code(DeadlineReached reached, Rung rung) {
        if (!reached.kind().isOver()) {
            return reached.code().endsWith(".milestone") ? "works.notice-milestone-near" : "works.notice-near";
        }
        if (!rung.measure().isEmpty()) {
            return "works.notice-escalated";
        }
        return reached.code().endsWith(".milestone") ? "works.notice-milestone-over" : "works.notice-over";
    }

    @EventListener
    void moved(DeadlineMoved moved) {
        file(moved.subject()).ifPresent(file -> note(file, moved.code(), "CALENDAR", ""));
    }

    private Optional<? extends WorkFile> file(String subject) {
        int colon = subject.indexOf(':');
        String number = subject.substring(colon + 1);
        return switch (subject.substring(0, Math.max(0, colon))) {
            case Task.TRACK -> tasks.lock(number, Jurisdiction.everything());
            case Campaign.TRACK -> campaigns.lock(number, Jurisdiction.everything());
            default -> Optional.empty();
        };
    }

    private void note(WorkFile file, String limit, String rung, String measure) {
        Map<String, String> fields = new HashMap<>(Map.of("limit", limit, "rung", rung));
        if (!measure.isEmpty()) {
            fields.put("measure", measure);
        }
        steps.add(
                file.subject(),
                new WorkStep(
                        0,
                        file.version(),
                        "clock",
                        file.state(),
                        file.state(),
                        0,
                        "",
                        null,
                        null,
                        clock.instant(),
                        "",
                        fields,
                        List.of()),
                null);
    }

    private static Rung rung(CSVRecord row) {
        return new Rung(row.get("rung"), List.of(row.get("tells").split(" ")), row.get("measure"));
    }
}
