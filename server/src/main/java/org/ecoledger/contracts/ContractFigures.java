package org.ecoledger.contracts;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/**
 * Counts of the contracts' page: {@code contracts:stuck/<account>}, {@code mine}, {@code promises}, {@code overdue} likewise, and
 * {@code contracts:silent/<region>}; each opens to what it counts. What was promised is not in them: only its holder reads it.
 */
@Component
class ContractFigures implements FigureSource {
    private static final String KIND = "contracts";
    private static final String PAGE = "/contracts";

    private final ContractDesk desk;
    private final Accounts accounts;
    private final Regions regions;
    private final Clock clock;

    ContractFigures(ContractDesk desk, Accounts accounts, Regions regions, Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.regions = regions;
        this.clock = clock;
    }

    /** What of a leader's is counted. */
    enum Count {
        STUCK("包保范围内停滞的事项", "包保乡镇内及与包保企业、项目关联的未办结事项中，超期、挂起、退回两次以上、答复不一致、有待决定的督办建议或待本人签批的件数"),
        MINE("其中等本人决定的事项", "停滞事项中待本人签批、待本人批准延期或督办建议由本人有权决定的件数"),
        PROMISES("未兑现的承诺", "走访中作出、尚未记录兑现的承诺条数"),
        OVERDUE("逾期的承诺", "未兑现的承诺中期限早于今日的条数");

        private final String label;
        private final String method;

        Count(String label, String method) {
            this.label = label;
            this.method = method;
        }

        String unit() {
            return this == STUCK || this == MINE ? "件" : "条";
        }

        String ref(long account) {
            return KIND + ":" + name().toLowerCase(Locale.ROOT) + "/" + account;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What a page has counted already, under the address of the figure that proves it. */
    static Shown shown(Count count, Actor leader, long counted) {
        return Shown.of(BigDecimal.valueOf(counted), Long.toString(counted), count.unit(), count.ref(leader.account()));
    }

    Shown silent(Region region, Viewer viewer) {
        return silentFigure(region, viewer).shown();
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        if (!key.matches("[a-z]+/[0-9]{1,18}")) {
            return Optional.empty();
        }
        String[] parts = key.split("/");
        if (parts[0].equals("silent")) {
            return regions.find(parts[1])
                    .filter(jurisdiction::covers)
                    .map(region -> silentFigure(region, Viewer.within(jurisdiction)));
        }
        return List.of(Count.values()).stream()
                .filter(count -> count.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                .findFirst()
                .flatMap(count -> accounts.find(Long.parseLong(parts[1]))
                        .map(Account::asActor)
                        .filter(leader -> isSeen(leader, jurisdiction))
                        .map(leader -> figure(count, leader)));
    }

    /** A leader's counts are for those who see all of the leader's places. */
    private boolean isSeen(Actor leader, Jurisdiction jurisdiction) {
        List<Contract> held = desk.heldBy(leader);
        return !held.isEmpty()
                && held.stream().allMatch(contract -> jurisdiction.covers(regions.get(contract.region())));
    }

    private Figure figure(Count count, Actor leader) {
        List<Input> inputs = switch (count) {
            case STUCK, MINE ->
                desk.stuckFor(leader, Locale.SIMPLIFIED_CHINESE).stream()
                        .filter(stuck -> count == Count.STUCK || stuck.mine())
                        .map(stuck -> fact(
                                stuck.matter().number() + " " + stuck.matter().title(),
                                stuck.state(),
                                "/matters/" + stuck.matter().number()))
                        .toList();
            case PROMISES -> due(desk.promisesOf(leader));
            case OVERDUE -> due(desk.overdueOf(leader));
        };
        return figure(count.ref(leader.account()), leader.name() + count.label, count.unit(), count.method, inputs);
    }

    private Figure silentFigure(Region region, Viewer viewer) {
        List<Input> inputs = desk.silent(viewer).stream()
                .filter(contract -> contract.regionPath().startsWith(region.path()))
                .map(contract -> fact(
                        contract.regionName() + " " + contract.name(), "应于" + contract.expectedBy() + "前有成果", PAGE))
                .toList();
        return figure(
                KIND + ":silent/" + region.code(),
                region.name() + "周期内没有成果记录的包保",
                "项",
                "在包保期内、距上次成果（没有成果的，距起始日）已超过成果周期的项数；周期见包保清单，未写明的按类别默认周期",
                inputs);
    }

    private static List<Input> due(List<Promise> promises) {
        return promises.stream()
                .map(promise -> fact(promise.place(), "限" + promise.due(), PAGE + "/" + promise.contract()))
                .toList();
    }

    private static Input fact(String label, String text, String ref) {
        return new Input.Fact(label, text, "", ref);
    }

    private Figure figure(String ref, String label, String unit, String method, List<Input> inputs) {
        BigDecimal value = BigDecimal.valueOf(inputs.size());
        return Figure.of(
                ref, label, value, value.toPlainString(), unit, null, null, method, inputs, clock.instant(), null);
    }
}
