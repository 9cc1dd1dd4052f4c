package org.ecoledger.reports.sources;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Flag;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.ecoledger.reports.sources.MatterSteps.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The matter that a notice, an acceptance certificate or a supervision letter is about. What the intake knows of a reporter is not
 * asked for, and of the story only words of steps that follow the dispatch are told (ruling 7).
 */
@Component
class MatterFileFields implements FieldSource {
    private static final Set<String> CHECKED = Set.of("confirm", "find-nothing", "check");
    private static final Set<String> RECTIFIED = Set.of("rectify", "self-check");
    private static final Set<String> VERIFIED = Set.of("verify", "check");
    private static final Set<String> ACCEPTED = Set.of("close", "accept-closure", "confirm-fix");
    private static final Set<String> DISPATCHED = Set.of("dispatch", "plan");

    private final Matters matters;
    private final MatterSteps steps;
    private final MatterTypes types;
    private final Procedures procedures;
    private final Regions regions;
    private final Units units;
    private final EvidencePictures pictures;

    MatterFileFields(
            Matters matters,
            MatterSteps steps,
            MatterTypes types,
            Procedures procedures,
            Regions regions,
            Units units,
            EvidencePictures pictures) {
        this.matters = matters;
        this.steps = steps;
        this.types = types;
        this.procedures = procedures;
        this.regions = regions;
        this.units = units;
        this.pictures = pictures;
    }

    @Override
    public String source() {
        return "matter-file";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        Scope.Subject subject = scope.subject();
        if (subject == null) {
            return new Missing("文书没有针对事项");
        }
        return matters.find(subject.key(), scope.seenBy())
                .map(matter -> value(field, matter, scope))
                .orElseGet(() -> new Missing("没有这件事项，或不在您的管辖范围内"));
    }

    private FieldValue value(Field field, Matter matter, Scope scope) {
        return switch (field.shape()) {
            case WORDS -> words(field.item(), matter);
            case FLAG -> new Flag(isTrue(field.item(), matter));
            case PICTURE -> picture(field.item(), matter);
            case ROWS -> field.item().equals("photos") ? photos(matter, scope) : story(matter, scope);
            case NUMBER -> new Missing("事项没有这一项数");
        };
    }

    private FieldValue words(String item, Matter matter) {
        String page = page(matter);
        return switch (item) {
            case "number" -> Answers.words(matter.number(), page);
            case "title" -> Answers.words(matter.title(), page);
            case "kind" -> Answers.words(name("kind", matter.kind()), page);
            case "source" -> Answers.words(name("source", matter.source()), page);
            case "place" -> Answers.words(place(matter), page);
            case "owner" -> Answers.words(unit(matter.owner()), page);
            case "county" -> Answers.words(region(matter.county()), page);
            case "township" -> Answers.words(region(matter.township()), page);
            case "due" -> Answers.day(matter.dueAt(), page);
            case "state" -> Answers.words(state(matter), page);
            case "description" -> Answers.words(matter.description(), page);
            case "truth" -> Answers.words(name("truth", matter.truth()), page);
            case "handling" -> Answers.words(name("handling", matter.handling()), page);
            case "opened" -> Answers.day(matter.openedAt(), page);
            case "closed" -> Answers.day(matter.closedAt(), page);
            case "in-time" -> Answers.words(inTime(matter), page);
            default -> told(item, matter, page);
        };
    }

    /** What was written in the round that runs, or that ended. */
    private FieldValue told(String item, Matter matter, String page) {
        List<Taken> round = steps.round(matter.number());
        return switch (item) {
            case "dispatched" ->
                Answers.day(last(round, DISPATCHED).map(Taken::at).orElse(null), page);
            case "found" -> Answers.words(note(round, CHECKED), page);
            case "measures" -> Answers.words(note(round, RECTIFIED), page);
            case "acceptance" -> Answers.words(acceptance(matter, round), page);
            case "acceptor" ->
                Answers.words(accepted(matter, round).map(Taken::actorName).orElse(null), page);
            case "acceptor-unit" ->
                Answers.words(accepted(matter, round).map(Taken::unitName).orElse(null), page);
            default -> new Missing("没有“" + item + "”");
        };
    }

    private static Optional<Taken> last(List<Taken> round, Set<String> actions) {
        return round.reversed().stream()
                .filter(step -> actions.contains(step.action()))
                .findFirst();
    }

    private static @Nullable String note(List<Taken> round, Set<String> actions) {
        return round.reversed().stream()
                .filter(step -> actions.contains(step.action()) && !step.note().isBlank())
                .map(Taken::note)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Taken> accepted(Matter matter, List<Taken> round) {
        return matter.isClosed() ? last(round, ACCEPTED) : Optional.empty();
    }

    /** What was written when it was closed, or else at the check on site before. */
    private static @Nullable String acceptance(Matter matter, List<Taken> round) {
        if (accepted(matter, round).isEmpty()) {
            return null;
        }
        String closing = note(round, ACCEPTED);
        return closing == null ? note(round, VERIFIED) : closing;
    }

    private static boolean isTrue(String item, Matter matter, List<EvidenceFile> photos) {
        return switch (item) {
            case "overdue" -> matter.overdueSince() != null && !matter.isClosed();
            case "is-closed" -> matter.isClosed();
            case "rebounded" -> matter.rebounds() > 0;
            case "has before" -> EvidencePictures.isAny(photos, EvidenceRole.BEFORE);
            case "has after" -> EvidencePictures.isAny(photos, EvidenceRole.AFTER);
            default -> false;
        };
    }

    private boolean isTrue(String item, Matter matter) {
        return isTrue(item, matter, item.startsWith("has ") ? pictures.of(matter.subject()) : List.of());
    }

    private FieldValue picture(String item, Matter matter) {
        EvidenceRole role =
                EvidenceRole.valueOf(item.substring("photo ".length()).toUpperCase(Locale.ROOT));
        return pictures.picture(pictures.newest(matter.subject(), List.of(role)), place(matter));
    }

    private FieldValue photos(Matter matter, Scope scope) {
        var turns = new Turns();
        for (EvidenceFile photo : pictures.of(matter.subject())) {
            turns.add(
                    scope,
                    Map.of(
                            "角色", Answers.words(EvidencePictures.chinese(photo.role()), page(matter)),
                            "拍摄时间", Answers.words(EvidencePictures.taken(photo), page(matter)),
                            "照片", pictures.picture(photo, place(matter)),
                            "校验码", Answers.words(photo.sha256(), page(matter))));
        }
        return turns.rows();
    }

    private FieldValue story(Matter matter, Scope scope) {
        var turns = new Turns();
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        for (Taken step : steps.of(matter.number())) {
            turns.add(
                    scope,
                    Map.of(
                            "时间", Answers.words(Answers.moment(step.at()), page(matter)),
                            "环节",
                                    Answers.words(
                                            procedure.actionName(step.action(), Locale.SIMPLIFIED_CHINESE),
                                            page(matter)),
                            "单位", Answers.words(step.unitName(), page(matter)),
                            "经办人", Answers.words(step.actorName(), page(matter)),
                            "说明", Answers.words(isTold(step) ? step.note() : "", page(matter))));
        }
        return turns.rows();
    }

    private static boolean isTold(Taken step) {
        return CHECKED.contains(step.action())
                || RECTIFIED.contains(step.action())
                || VERIFIED.contains(step.action())
                || ACCEPTED.contains(step.action());
    }

    private String place(Matter matter) {
        Place place = matter.place();
        String address = place == null ? null : place.address();
        String region = region(matter.township() == null ? matter.county() : matter.township());
        return address == null || address.isBlank() ? region : address;
    }

    private String state(Matter matter) {
        return procedures.get(matter.track(), matter.procedure()).stateName(matter.state(), Locale.SIMPLIFIED_CHINESE);
    }

    private static String inTime(Matter matter) {
        Boolean closedInTime = matter.closedInTime();
        if (closedInTime != null) {
            return closedInTime ? "按期" : "逾期";
        }
        return matter.overdueSince() == null ? "" : "逾期";
    }

    private @Nullable String name(String list, @Nullable String code) {
        return code == null ? null : types.name(list, code, Locale.SIMPLIFIED_CHINESE);
    }

    private String region(@Nullable String code) {
        return code == null ? "" : regions.find(code).map(Region::name).orElse("");
    }

    private String unit(@Nullable String code) {
        return code == null ? "" : units.find(code).map(Unit::name).orElse("");
    }

    private static String page(Matter matter) {
        return "/matters/" + matter.number();
    }
}
