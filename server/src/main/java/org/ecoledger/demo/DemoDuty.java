package org.ecoledger.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.duty.Leaves;
import org.ecoledger.duty.Swaps;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The duty rosters of the month of the inspection, with one hole to mend. The deputy governor of Qinghe is on leave on the
 * story's evening: he has swapped his shift and has a deputy.
 */
@Component
@Order(3)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoDuty implements DemoStep {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 15);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 15);

    private final DemoImports imports;
    private final DemoCast cast;
    private final DemoPeople people;
    private final Swaps swaps;
    private final Leaves leaves;
    private final TransactionTemplate transaction;

    DemoDuty(
            DemoImports imports,
            DemoCast cast,
            DemoPeople people,
            Swaps swaps,
            Leaves leaves,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.cast = cast;
        this.people = people;
        this.swaps = swaps;
        this.leaves = leaves;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "值班与请假";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        // They only appear on rosters; the role switcher does not offer them.
        people.enter(DemoTable.rows("duty-people"), _ -> Role.HANDLER);
        progress.accept(20);
        imports.awaitDone(imports.receive("duty-rosters", "督察期间值班表.csv", rosters()));
        progress.accept(80);
        transaction.executeWithoutResult(_ -> swapAndLeave());
    }

    static byte[] rosters() {
        String rows = DemoTable.rows("duty-teams").stream()
                .flatMap(team -> FIRST.datesUntil(LAST.plusDays(1)).map(day -> row(team, day)))
                .collect(Collectors.joining("\n", "日期,单位,带班领导,值班员,电话,起,止\n", "\n"));
        return rows.getBytes(StandardCharsets.UTF_8);
    }

    /** Each of a team has a day and a night in turn. */
    private static String row(CSVRecord team, LocalDate day) {
        boolean hole = team.get("no_leader_on").equals(day.toString());
        return String.join(
                ",",
                day.toString(),
                team.get("unit"),
                hole ? "" : inTurn(team.get("leaders"), day),
                inTurn(team.get("staff"), day),
                team.get("phone"),
                "08:30",
                "次日08:30");
    }

    private static String inTurn(String names, LocalDate day) {
        List<String> team = List.of(names.split(" "));
        return team.get((int) (day.toEpochDay() - FIRST.toEpochDay()) % team.size());
    }

    /** Once, also where the demo's load was broken off. */
    private void swapAndLeave() {
        Actor away = cast.person("qinghe-fenguan");
        Actor governor = cast.person("qinghe-xianzhang");
        swaps.shiftOf(away, at("2026-09-30T12:00")).ifPresent(given -> {
            StoryTime.at(at("2026-09-28T09:20"), () -> {
                Long inReturn = swaps.shiftOf(governor, at("2026-10-04T12:00")).orElseThrow();
                long asked = swaps.ask(away, given, governor.account(), inReturn, "家中老人住院，9月30日需陪护");
                swaps.answer(governor, asked, true, "同意，10月4日对换");
            });
            StoryTime.at(at("2026-09-28T10:05"), () -> {
                long asked = leaves.ask(
                        away,
                        at("2026-09-30T08:00"),
                        at("2026-10-02T08:00"),
                        "陪护家人住院",
                        cast.person("qinghe-zhuren").account());
                leaves.decide(governor, asked, true, "同意，由潘志远代理，交办件不得误期");
            });
        });
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(CityTime.ZONE).toInstant();
    }
}
