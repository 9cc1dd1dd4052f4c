package org.ecoledger.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.ecoledger.targets.Pace;
import org.ecoledger.targets.Paces;
import org.ecoledger.targets.Standing;
import org.springframework.stereotype.Component;

/** Regions whose targets are off track or can no longer be met, one line each. */
@Component
class RedTargets implements TodaySource {
    private final Paces paces;

    RedTargets(Paces paces) {
        this.paces = paces;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        if (!question.actor()
                .isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)) {
            return List.of();
        }
        Map<String, List<Pace>> byRegion = new LinkedHashMap<>();
        paces.on(CityTime.at(question.now()).toLocalDate(), "", question.jurisdiction()).stream()
                .filter(pace -> isRed(pace.standing()))
                .forEach(pace -> byRegion.computeIfAbsent(pace.target().regionName(), _ -> new ArrayList<>())
                        .add(pace));
        return byRegion.entrySet().stream()
                .map(region -> line(region.getKey(), region.getValue(), question))
                .toList();
    }

    private static boolean isRed(Standing standing) {
        return standing == Standing.OFF_TRACK || standing == Standing.IMPOSSIBLE || standing == Standing.MISSED;
    }

    private static TodayLine line(String region, List<Pace> red, Question question) {
        boolean lost = red.stream().anyMatch(pace -> pace.standing() != Standing.OFF_TRACK);
        Pace worst = red.stream()
                .filter(pace -> !lost || pace.standing() != Standing.OFF_TRACK)
                .findFirst()
                .orElseThrow();
        return new TodayLine(
                lost ? Kind.TARGET_LOST : Kind.TARGET,
                Urgency.NORMAL,
                region,
                red.stream()
                        .map(pace -> question.inEnglish()
                                ? pace.target().indicator().english()
                                : pace.target().indicator().name())
                        .distinct()
                        .collect(Collectors.joining(question.inEnglish() ? ", " : "、")),
                question.inEnglish() ? worst.english() : worst.sentence(),
                red.size(),
                null,
                "/paces/" + worst.target().id());
    }
}
