package org.ecoledger.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.Cases;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.intake.ImportRunner;
import org.ecoledger.intake.Imports;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.OwnerRules;
import org.ecoledger.matters.OwnerRules.OwnerRule;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An inspection group in town for a month: three evening batches, taken in as the office takes them in, most of them
 * dispatched the same night. The last one still has cases on the desk, one of them told before.
 */
@Component
@Order(50)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoInspection implements DemoStep {
    static final String CODE = "zy-2026";
    private static final String HEADING = "序号,受理编号,交办问题基本情况,行政区域,污染类型,是否重点\n";
    private static final Map<Integer, LocalDateTime> EVENINGS = Map.of(
            1, LocalDateTime.parse("2026-09-22T21:40"),
            2, LocalDateTime.parse("2026-09-26T21:35"),
            3, LocalDateTime.parse("2026-09-29T21:50"));

    private final Inspections inspections;
    private final Cases cases;
    private final Imports imports;
    private final ImportRunner runner;
    private final Matters matters;
    private final OwnerRules rules;
    private final DemoCast cast;

    DemoInspection(
            Inspections inspections,
            Cases cases,
            Imports imports,
            ImportRunner runner,
            Matters matters,
            OwnerRules rules,
            DemoCast cast) {
        this.inspections = inspections;
        this.cases = cases;
        this.imports = imports;
        this.runner = runner;
        this.matters = matters;
        this.rules = rules;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "督察交办";
    }

    /** In one transaction, so that a batch is run here, in its own evening, and not behind the scenes. */
    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        at(
                LocalDateTime.parse("2026-09-14T10:00"),
                () -> inspections.add(
                        cast.office(),
                        new Inspection(
                                CODE,
                                "中央第七生态环境保护督察组督察绿川市",
                                "central",
                                "中央第七生态环境保护督察组",
                                LocalDate.of(2026, 9, 15),
                                LocalDate.of(2026, 10, 15))));
        Map<Integer, List<CSVRecord>> rows = DemoTable.rows("inspection-cases").stream()
                .collect(Collectors.groupingBy(
                        row -> Integer.parseInt(row.get("batch")), TreeMap::new, Collectors.toList()));
        rows.forEach((batch, listed) -> {
            LocalDateTime evening = Objects.requireNonNull(EVENINGS.get(batch));
            at(evening, () -> take(batch, listed));
            dispatch(batch, listed, evening);
            progress.accept(100 * batch / rows.size());
        });
    }

    private void take(int batch, List<CSVRecord> listed) {
        String list = "中央第七生态环境保护督察组交办第" + batch + "批群众举报件" + listed.size() + "件\n" + HEADING
                + listed.stream().map(DemoInspection::line).collect(Collectors.joining());
        var receipt = imports.receive(
                cast.office(),
                "inspection-batch",
                "第" + batch + "批交办清单.csv",
                list.getBytes(StandardCharsets.UTF_8),
                Map.of("inspection", CODE, "batch", Integer.toString(batch)));
        var done = runner.runNow(receipt.entry().id());
        if (done.rowsTaken() != listed.size()) {
            throw new IllegalStateException("Batch " + batch + " of the demo's inspection: " + done);
        }
    }

    private static String line(CSVRecord row) {
        return "%s,%s,\"%s\",%s,%s,%s\n"
                .formatted(
                        row.get("sequence"),
                        row.get("acceptance"),
                        row.get("text"),
                        row.get("district"),
                        row.get("pollution"),
                        row.get("starred"));
    }

    /** One after the other, twenty seconds each; some are accepted within the hour. */
    private void dispatch(int batch, List<CSVRecord> listed, LocalDateTime evening) {
        Map<Integer, Case> bySequence =
                cases.ofBatch(CODE, batch).stream().collect(Collectors.toMap(Case::sequence, one -> one));
        for (CSVRecord row : listed) {
            int sequence = Integer.parseInt(row.get("sequence"));
            if (row.get("upto").equals("opened")) {
                continue;
            }
            String number = Objects.requireNonNull(bySequence.get(sequence)).matter();
            LocalDateTime dispatched = evening.plusMinutes(4).plusSeconds(20L * sequence);
            at(dispatched, () -> act(cast.office(), number, "dispatch", owner(number)));
            if (row.get("upto").equals("accepted")) {
                at(dispatched.plusMinutes(6 + sequence), () -> acceptedBy(number));
            }
        }
    }

    private void acceptedBy(String number) {
        String owner = matter(number).owner();
        if (owner != null && cast.hasHandler(owner)) {
            act(cast.handlerOf(owner), number, "accept", Map.of());
        }
    }

    private Map<String, String> owner(String number) {
        OwnerRule rule = rules.of(matter(number)).orElseThrow();
        var fields = new TreeMap<String, String>();
        fields.put("unit", rule.responsible());
        put(fields, "duty", rule.duty());
        put(fields, "supervisor", rule.supervising());
        put(fields, "cooperating", String.join(",", rule.cooperating()));
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(field, value);
        }
    }

    private void act(Actor actor, String number, String action, Map<String, String> fields) {
        var input = ActionInput.of(matter(number).version(), "");
        for (var field : fields.entrySet()) {
            input = input.with(field.getKey(), field.getValue());
        }
        matters.act(actor, number, action, input);
    }

    private Matter matter(String number) {
        return matters.find(number, Jurisdiction.everything()).orElseThrow();
    }

    private static void at(LocalDateTime time, Runnable work) {
        Instant moment = time.atZone(CityTime.ZONE).toInstant();
        StoryTime.at(moment, work);
    }
}
