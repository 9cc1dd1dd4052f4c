package org.ecoledger.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Confirmations;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.Cases;
import org.ecoledger.inspection.replies.Content;
import org.ecoledger.inspection.replies.Content.Attachment;
import org.ecoledger.inspection.replies.Content.PointAnswer;
import org.ecoledger.inspection.replies.Replies;
import org.ecoledger.inspection.replies.ReplyDesk;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Replies to some of the handed-over cases, each brought a different way along its chain; where a case is not there, none. */
@Component
@Order(60)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoReplies implements DemoStep {
    private static final Logger log = LoggerFactory.getLogger(DemoReplies.class);
    private static final String INSPECTION = "zy-2026";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final List<Step> WALK = List.of(
            new Step("dispatched", "accept", "HANDLER", 1),
            new Step("accepted", "check-site", "HANDLER", 11),
            new Step("checked", "submit", "HANDLER", 16),
            new Step("submitted", "review", "LEADER_IN_CHARGE", 18),
            new Step("reviewed", "approve", "PRINCIPAL_LEADER", 20),
            new Step("approved", "seal", "HANDLER", 21),
            new Step("sealed", "report", "COMMITTEE_OFFICE", 22),
            new Step("reported", "file", "COMMITTEE_OFFICE", 24));

    private final Matters matters;
    private final Cases cases;
    private final ReplyDesk desk;
    private final Replies replies;
    private final EvidenceFiles evidence;
    private final Confirmations confirmations;
    private final Units units;
    private final DemoCast cast;
    private final Clock clock;

    DemoReplies(
            Matters matters,
            Cases cases,
            ReplyDesk desk,
            Replies replies,
            EvidenceFiles evidence,
            Confirmations confirmations,
            Units units,
            DemoCast cast,
            Clock clock) {
        this.matters = matters;
        this.cases = cases;
        this.desk = desk;
        this.replies = replies;
        this.evidence = evidence;
        this.confirmations = confirmations;
        this.units = units;
        this.cast = cast;
        this.clock = clock;
    }

    /** @param hour after the case was opened */
    private record Step(String from, String action, String role, int hour) {}

    @Override
    public String name() {
        return "交办件答复";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        List<CSVRecord> rows = DemoTable.rows("replies-cases");
        for (int place = 0; place < rows.size(); place++) {
            CSVRecord row = rows.get(place);
            find(row).ifPresent(handed -> walk(handed, row));
            progress.accept(100 * (place + 1) / rows.size());
        }
    }

    private Optional<Case> find(CSVRecord row) {
        return cases.ofBatch(INSPECTION, Integer.parseInt(row.get("batch"))).stream()
                .filter(handed -> String.valueOf(handed.sequence()).equals(row.get("sequence")))
                .findFirst();
    }

    /** Goes on from wherever the case is; a row that does not fit it any more is named in the log and left. */
    private void walk(Case handed, CSVRecord row) {
        try {
            for (Step step : WALK) {
                Matter matter = matter(handed);
                Instant at = matter.openedAt().plus(Duration.ofHours(step.hour()));
                Actor actor = person(matter, step.role()).orElse(null);
                if (matter.state().equals(row.get("upto")) || actor == null || at.isAfter(clock.instant())) {
                    break;
                }
                if (matter.state().equals(step.from())) {
                    StoryTime.at(at, () -> take(handed, row, step, actor));
                }
            }
            draft(handed, row);
        } catch (Problem problem) {
            log.warn(
                    "The reply to case {} of batch {} stays where it is: {}",
                    handed.sequence(),
                    handed.batch(),
                    problem.getMessage());
        }
    }

    private void take(Case handed, CSVRecord row, Step step, Actor actor) {
        if (step.action().equals("submit")) {
            write(handed, row, actor);
        }
        Matter matter = matter(handed);
        matters.act(actor, matter.number(), step.action(), input(matter, row, step, actor));
    }

    private ActionInput input(Matter matter, CSVRecord row, Step step, Actor actor) {
        ActionInput input = ActionInput.of(matter.version(), "");
        return switch (step.action()) {
            case "check-site" ->
                facts(matter, row, ActionInput.of(matter.version(), "到场核查，逐项核对所反映的问题，拍照取证。"))
                        .withPhotos(List.of(photo(matter, actor, EvidenceRole.SITE)));
            case "submit", "review", "approve" -> confirmed(input, actor);
            case "seal" ->
                confirmed(input, actor)
                        .with("seal", "政印〔2026〕督" + matter.number().substring(9));
            default -> input;
        };
    }

    private ActionInput confirmed(ActionInput input, Actor actor) {
        return input.with("confirmation", confirmations.issue(actor, DemoPeople.PASSWORD));
    }

    private static ActionInput facts(Matter matter, CSVRecord row, ActionInput input) {
        boolean measured = List.of("emission", "sewage", "noise").contains(matter.kind());
        boolean there = List.of(row.get("findings").split("\\|", -1)).contains("true");
        ActionInput present = input.with("fact:present", there ? "yes" : "no");
        return measured ? present.with("fact:standard", "not-measured") : present;
    }

    /** A draft where the case stays with its handler. */
    private void draft(Case handed, CSVRecord row) {
        Matter matter = matter(handed);
        boolean unwritten = matter.state().equals("checked")
                && replies.latest(handed.matter()).isEmpty();
        Instant at = matter.openedAt().plus(Duration.ofHours(14));
        if (unwritten && at.isBefore(clock.instant())) {
            person(matter, "HANDLER").ifPresent(actor -> StoryTime.at(at, () -> write(handed, row, actor)));
        }
    }

    private void write(Case handed, CSVRecord row, Actor actor) {
        Content draft = desk.draft(actor, handed.matter());
        if (replies.latest(handed.matter()).isEmpty()) {
            desk.write(actor, handed.matter(), 0, draft);
        }
        int seen = replies.latest(handed.matter()).orElseThrow().version();
        desk.write(actor, handed.matter(), seen, content(handed, row, actor, draft));
    }

    private Content content(Case handed, CSVRecord row, Actor actor, Content draft) {
        Matter matter = matter(handed);
        List<String> findings = List.of(row.get("findings").split("\\|", -1));
        var points = new ArrayList<PointAnswer>();
        for (String point : handed.points()) {
            points.add(new PointAnswer(
                    point,
                    findings.get(points.size() % findings.size()),
                    filled(row.get("facts"), matter).replace("{point}", point)));
        }
        return new Content(
                draft.form(),
                draft.reported(),
                points,
                truth(points),
                filled(row.get("handling_text"), matter),
                row.get("handling"),
                draft.disposition(),
                milestones(row),
                new Content.Accountability(number(row.get("persons")), row.get("measures")),
                attachments(row, matter, actor, draft),
                Map.of());
    }

    private static @Nullable String truth(List<PointAnswer> points) {
        String first = points.getFirst().finding();
        return points.stream().allMatch(point -> Objects.equals(point.finding(), first)) ? first : "partly";
    }

    private List<Content.Milestone> milestones(CSVRecord row) {
        Integer days = number(row.get("within_days"));
        LocalDate today = CityTime.today(clock);
        return days == null
                ? List.of()
                : List.of(new Content.Milestone(row.get("measure"), "属地镇政府、责任企业", today.plusDays(days)));
    }

    private List<Attachment> attachments(CSVRecord row, Matter matter, Actor actor, Content draft) {
        var attachments = new ArrayList<>(draft.attachments());
        boolean proves =
                row.get("handling").equals("done") && !row.get("findings").equals("true");
        if (proves) {
            attachments.add(new Attachment("整改后照片", photo(matter, actor, EvidenceRole.AFTER)));
        }
        return List.copyOf(attachments);
    }

    private UUID photo(Matter matter, Actor actor, EvidenceRole role) {
        boolean after = role == EvidenceRole.AFTER;
        byte[] picture = DemoPhotos.of(60_013L * matter.number().hashCode(), after);
        return evidence.receive(actor, (after ? "整改后-" : "现场-") + matter.number() + ".jpg", role, picture)
                .id();
    }

    private String filled(String text, Matter matter) {
        String day = CityTime.at(matter.openedAt().plus(Duration.ofHours(11))).format(DAY);
        String owner = matter.owner();
        String unit = owner == null ? "" : units.find(owner).map(Unit::name).orElse("");
        return text.replace("{day}", day + "，").replace("{unit}", unit);
    }

    private Optional<Actor> person(Matter matter, String role) {
        if (role.equals("COMMITTEE_OFFICE")) {
            return Optional.of(cast.office());
        }
        return DemoTable.rows("people").stream()
                .filter(person -> person.get("unit").equals(matter.owner())
                        && person.get("role").equals(role))
                .map(person -> cast.person(person.get("login")))
                .findFirst();
    }

    private Matter matter(Case handed) {
        return matters.find(handed.matter(), Jurisdiction.everything()).orElseThrow();
    }

    private static @Nullable Integer number(String cell) {
        return cell.isBlank() ? null : Integer.valueOf(cell);
    }
}
