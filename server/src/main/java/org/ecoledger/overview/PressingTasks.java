package org.ecoledger.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.ecoledger.works.Risk.Level;
import org.ecoledger.works.Tasks;
import org.ecoledger.works.Tasks.Standing;
import org.springframework.stereotype.Component;

/**
 * Tasks of the year's list that are late or at high risk (M01-08): to the unit that leads them both, to the office that oversees a
 * region the late ones, one line per unit.
 */
@Component
class PressingTasks implements TodaySource {
    private final Tasks tasks;
    private final Posts posts;

    PressingTasks(Tasks tasks, Posts posts) {
        this.tasks = tasks;
        this.posts = posts;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        Unit unit = posts.unitOf(question.actor()).orElse(null);
        if (unit == null
                || !question.actor()
                        .isAnyOf(Role.COMMITTEE_OFFICE, Role.HANDLER, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)) {
            return List.of();
        }
        List<Standing> seen = new ArrayList<>(tasks.pressing(unit.code(), question.jurisdiction()));
        if (question.actor().is(Role.COMMITTEE_OFFICE)) {
            tasks.late(question.jurisdiction()).stream()
                    .filter(standing -> !standing.task().owner().equals(unit.code()))
                    .forEach(seen::add);
        }
        Map<String, List<Standing>> byUnit = seen.stream()
                .collect(Collectors.groupingBy(
                        standing -> standing.task().owner() + "/"
                                + standing.risk().level().code(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byUnit.values().stream()
                .map(standings -> line(standings, question))
                .toList();
    }

    private static TodayLine line(List<Standing> standings, Question question) {
        Standing first = standings.getFirst();
        boolean late = first.risk().level() == Level.LATE;
        return new TodayLine(
                late ? Kind.TASK_LATE : Kind.TASK_RISK,
                late ? Urgency.OVERDUE : Urgency.SOON,
                first.task().ownerName(),
                first.task().title(),
                first.risk().sentence(question.locale()),
                standings.size(),
                null,
                "/works/tasks?unit=" + first.task().owner() + "&risk="
                        + first.risk().level().code());
    }
}
