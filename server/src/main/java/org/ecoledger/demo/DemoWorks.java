package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.works.Campaign;
import org.ecoledger.works.Campaigns;
import org.ecoledger.works.NewTask;
import org.ecoledger.works.StepInput;
import org.ecoledger.works.Task;
import org.ecoledger.works.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The year's task list with tasks that are done with proof, on course, at risk and late, and two campaigns. */
@Component
@Order(9)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoWorks implements DemoStep {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int YEAR = 2026;
    private static final long FIRST_PLACE = 910_000_000L;

    private final Tasks tasks;
    private final Campaigns campaigns;
    private final EvidenceFiles evidence;
    private final DemoCast cast;
    private long place = FIRST_PLACE;

    DemoWorks(Tasks tasks, Campaigns campaigns, EvidenceFiles evidence, DemoCast cast) {
        this.tasks = tasks;
        this.campaigns = campaigns;
        this.evidence = evidence;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "任务清单与专项行动";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        List<String> numbers =
                DemoTable.rows("works-campaigns").stream().map(this::campaign).toList();
        List<CSVRecord> rows = DemoTable.rows("works-tasks");
        for (int row = 0; row < rows.size(); row++) {
            task(rows.get(row), numbers);
            progress.accept(100 * (row + 1) / rows.size());
        }
    }

    private String campaign(CSVRecord row) {
        Campaign[] at = new Campaign[1];
        List<String> steps = words(row.get("story"), "\\|");
        StoryTime.at(
                moment(steps.getFirst(), -1),
                () -> at[0] = campaigns.open(
                        cast.office(),
                        row.get("title"),
                        row.get("battle"),
                        row.get("owner"),
                        words(row.get("units"), " "),
                        words(row.get("regions"), " "),
                        LocalDate.parse(row.get("start")),
                        LocalDate.parse(row.get("end")),
                        row.get("goals"),
                        row.get("basis")));
        for (String step : steps) {
            String action = step.split(" ")[1];
            Actor owner = cast.handlerOf(row.get("owner"));
            StoryTime.at(
                    moment(step, 0),
                    () -> at[0] = switch (action) {
                        case "report" -> act(owner, at[0], action, Map.of("note", "各单位已按方案排查建账，边查边改"), List.of());
                        case "conclude" ->
                            act(owner, at[0], action, Map.of("result", row.get("result")), List.of(proof(owner)));
                        default -> act(cast.office(), at[0], action, Map.of(), List.of());
                    });
        }
        return at[0].number();
    }

    private Campaign act(Actor actor, Campaign campaign, String action, Map<String, String> fields, List<UUID> files) {
        return campaigns.act(actor, campaign.number(), action, new StepInput(campaign.version(), fields, files, null));
    }

    private void task(CSVRecord row, List<String> campaignNumbers) {
        List<String> steps = words(row.get("story"), "\\|");
        String campaign = orNull(row.get("campaign"));
        Task[] at = new Task[1];
        StoryTime.at(
                moment(steps.getFirst(), -1),
                () -> at[0] = tasks.open(
                        cast.office(),
                        wanted(row, campaign == null ? null : campaignNumbers.get(Integer.parseInt(campaign) - 1))));
        steps.forEach(step -> StoryTime.at(moment(step, 0), () -> at[0] = step(at[0], step.split(" "))));
    }

    private static NewTask wanted(CSVRecord row, @Nullable String campaign) {
        String due = row.get("due");
        String quantity = row.get("quantity");
        return new NewTask(
                row.get("title"),
                "",
                row.get("kind"),
                row.get("battle"),
                orNull(row.get("programme")),
                row.get("owner"),
                words(row.get("cooperating"), " "),
                row.get("region"),
                row.get("basis"),
                LocalDate.parse(row.get("start")),
                due.isEmpty() ? null : LocalDate.parse(due),
                orNull(row.get("phrase")),
                quantity.isEmpty() ? null : new BigDecimal(quantity),
                orNull(row.get("unit")),
                campaign,
                List.of());
    }

    /** One step of a story: {@code 0415 report 15 4 1+2} is percent, quantity so far and milestones that were reached. */
    private Task step(Task task, String[] words) {
        String action = words[1];
        Actor owner = cast.handlerOf(task.owner());
        Map<String, String> fields = new HashMap<>();
        List<UUID> files = new ArrayList<>();
        switch (action) {
            case "report" -> {
                fields.put("percent", words[2]);
                put(fields, "achieved", words[3]);
                put(fields, "milestones", words[4].replace('+', ','));
                fields.put("note", note(task, words[2]));
                if (fields.containsKey("milestones")) {
                    files.add(paper(owner, task, words[4]));
                }
            }
            case "claim" -> {
                put(fields, "achieved", words[2]);
                fields.put("note", "已全部完成，验收材料附后");
                files.add(proof(owner));
            }
            case "plan" -> {
                fields.put("due", words[2]);
                fields.put("reason", "原定设备招标流标，需重新组织采购");
            }
            case "check" -> fields.put("note", "现场抽查，与所报一致");
            case "approve" -> fields.put("note", "同意，请确保新时限内完成");
            default -> {
                /* nothing is asked for */
            }
        }
        String taken = Map.of("plan", "ask-plan", "approve", "approve-plan").getOrDefault(action, action);
        boolean byOwner = List.of("accept", "report", "claim", "plan").contains(action);
        Actor actor = byOwner ? owner : action.equals("check") ? cast.person("hwb2") : cast.office();
        return tasks.act(actor, task.number(), taken, new StepInput(task.version(), fields, files, null));
    }

    private static String note(Task task, String percent) {
        return "本期推进情况：总体完成约" + percent + "%，" + (task.quantity() == null ? "资料已归档" : "完成数量见报表");
    }

    private UUID proof(Actor actor) {
        return evidence.receive(actor, "佐证照片.jpg", EvidenceRole.DOCUMENT, DemoPhotos.small(place++, true))
                .id();
    }

    private UUID paper(Actor actor, Task task, String milestones) {
        byte[] paper = DemoPaper.of(List.of(
                "节点完成情况说明",
                task.number() + " " + task.title(),
                "完成节点：第" + milestones.replace("+", "、") + "个",
                "报送单位：" + task.ownerName() + "　经办人：" + actor.name(),
                "非涉密系统，严禁录入国家秘密"));
        return evidence.receive(actor, "节点完成情况说明.pdf", EvidenceRole.DOCUMENT, paper)
                .id();
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.equals("-")) {
            fields.put(name, value);
        }
    }

    private static Instant moment(String step, int days) {
        int day = Integer.parseInt(step.substring(0, 4));
        return LocalDate.of(YEAR, day / 100, day % 100)
                .plusDays(days)
                .atTime(MORNING)
                .atZone(CityTime.ZONE)
                .toInstant();
    }

    private static List<String> words(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
