package org.ecoledger.matters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoledger.access.Confirmations;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Need;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rules of every step on a matter; which of them bite is decided by what the procedure's row needs. */
@Component
class ActionRules {
    static final int LONGEST_NOTE = 5000;
    private static final int LONGEST_SUSPENSION_DAYS = 180;
    private static final Set<Unit.Kind> HANDLING_UNITS =
            Set.of(Unit.Kind.GOVERNMENT, Unit.Kind.TOWNSHIP, Unit.Kind.DEPARTMENT, Unit.Kind.BUREAU);

    private final Fields fields;
    private final MatterTypes types;
    private final Confirmations confirmations;
    private final ObjectProvider<StepGuard> guards;
    private final List<Rule> all;

    /** @param guards are asked for late: they may themselves look at matters */
    ActionRules(
            Fields fields,
            MatterTypes types,
            Confirmations confirmations,
            AgreementRules agreement,
            ClosureRules closure,
            SigningRules signing,
            ObjectProvider<StepGuard> guards) {
        this.fields = fields;
        this.types = types;
        this.confirmations = confirmations;
        this.guards = guards;
        this.all = Stream.of(
                        List.of(
                                new Rule("what was done or found is said in words", "M12-08", this::words),
                                new Rule(
                                        "what the row asks for is given and is what it should be",
                                        "house 3",
                                        this::given),
                                new Rule("a matter goes to a unit that handles matters", "M12-04", this::target),
                                new Rule("it goes to a unit of its own place", "M12-04", this::targetInPlace),
                                new Rule("a dispatch to a township cites its duty-list row", "ruling 8", this::duty),
                                new Rule("an extension keeps to its number and length", "ruling 2", this::extension),
                                new Rule("a suspension has an end not too far", "L14", this::suspension)),
                        PhotoRules.ALL,
                        agreement.all(),
                        closure.all(),
                        signing.all(),
                        List.of(new Rule("what other modules demand", "M12-07, M12-08", this::guarded)))
                .flatMap(List::stream)
                .toList();
    }

    /** All objections of all rules at once. */
    List<Objection> apply(Attempt attempt) {
        return Rule.apply(all, attempt);
    }

    static boolean handlesMatters(Unit unit) {
        return HANDLING_UNITS.contains(unit.kind());
    }

    private Stream<Objection> words(Attempt attempt) {
        String note = attempt.input().noteOrEmpty();
        if (note.length() > LONGEST_NOTE) {
            return objection("note", "matters.text-too-long", LONGEST_NOTE);
        }
        if (note.indexOf('\0') >= 0) {
            return objection("note", "matters.text-unreadable");
        }
        if (!note.isBlank()) {
            return Stream.empty();
        }
        return attempt.row().needs().stream()
                .filter(need -> !need.optional() && fields.get(need).type() == Field.Type.NOTE)
                .limit(1)
                .flatMap(need -> objection(
                        "note",
                        need.code().equals(MatterFields.NOTE) ? "matters.note-wanted" : "matters.words-wanted",
                        name(need)));
    }

    private Stream<Objection> given(Attempt attempt) {
        return attempt.row().needs().stream().flatMap(need -> given(attempt, need));
    }

    private Stream<Objection> given(Attempt attempt, Need need) {
        Field field = fields.get(need);
        String value = attempt.input().field(need.code());
        if (value == null) {
            return need.optional() || !isEntered(field)
                    ? Stream.empty()
                    : objection(need.code(), "matters.field-wanted", name(need));
        }
        return switch (field.type()) {
            case TEXT ->
                value.length() > LONGEST_NOTE
                        ? objection(need.code(), "matters.text-too-long", LONGEST_NOTE)
                        : Stream.empty();
            case CHOICE ->
                types.find(field.list(), value).isPresent()
                        ? Stream.empty()
                        : objection(need.code(), "matters.field-wanted", name(need));
            case UNIT, UNITS ->
                attempt.input().list(need.code()).stream()
                        .filter(code -> !attempt.named().containsKey(code))
                        .limit(1)
                        .flatMap(code -> objection(need.code(), "matters.no-such-unit", code));
            case NUMBER ->
                value.matches("[0-9]{1,3}")
                        ? Stream.empty()
                        : objection(need.code(), "matters.whole-number-wanted", name(need));
            case DATE -> day(value) == null ? objection(need.code(), "matters.day-wanted", name(need)) : Stream.empty();
            case CONFIRMATION -> confirmations.fault(attempt.actor(), value).stream();
            case NOTE, DUTY, PHOTO, DOCUMENT, FILE, FACTS, PACKAGE, SIGNATURE -> Stream.empty();
        };
    }

    private static boolean isEntered(Field field) {
        return switch (field.type()) {
            case TEXT, CHOICE, UNIT, UNITS, NUMBER, DATE, FILE, CONFIRMATION -> true;
            case NOTE, DUTY, PHOTO, DOCUMENT, FACTS, PACKAGE, SIGNATURE -> false;
        };
    }

    private Stream<Objection> guarded(Attempt attempt) {
        var asked = new StepGuard.Asked(
                attempt.actor(),
                attempt.matter(),
                attempt.row().action(),
                attempt.row().event(),
                attempt.row().to(),
                attempt.row().signs(),
                attempt.input().kept());
        return guards.orderedStream().flatMap(guard -> guard.objections(asked).stream());
    }

    private Stream<Objection> target(Attempt attempt) {
        return Stream.of(MatterFields.UNIT, MatterFields.COOPERATING, MatterFields.COUNTERSIGNERS)
                .filter(attempt::needs)
                .flatMap(field -> attempt.input().list(field).stream()
                        .filter(attempt.named()::containsKey)
                        .map(attempt.named()::get)
                        .filter(unit -> !handlesMatters(unit))
                        .limit(1)
                        .flatMap(unit -> objection(field, "matters.unit-handles-nothing", unit.name())));
    }

    private Stream<Objection> targetInPlace(Attempt attempt) {
        Unit target = attempt.target();
        if (!attempt.needs(MatterFields.UNIT) || target == null) {
            return Stream.empty();
        }
        boolean inPlace = target.regionPath().startsWith(attempt.place())
                || attempt.place().startsWith(target.regionPath());
        return inPlace ? Stream.empty() : objection("unit", "matters.unit-elsewhere", target.name());
    }

    /** Whatever the procedure's row says of it: no way leads to a township's desk but by its duty list. */
    private Stream<Objection> duty(Attempt attempt) {
        return Stream.of(MatterFields.UNIT, MatterFields.COOPERATING, MatterFields.LEAD)
                .filter(attempt::needs)
                .flatMap(field -> attempt.input().list(field).stream())
                .filter(attempt.named()::containsKey)
                .map(attempt.named()::get)
                .filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP)
                .limit(1)
                .flatMap(township -> duty(attempt, township));
    }

    private static Stream<Objection> duty(Attempt attempt, Unit township) {
        Unit county = attempt.countyUnit();
        String instead = county == null ? "" : county.name();
        TownshipDuty duty = attempt.duty();
        if (duty == null) {
            return objection("duty", "matters.duty-wanted", township.name(), instead);
        }
        return duty.kind() == TownshipDuty.Kind.COUNTY
                ? objection("duty", "matters.duty-is-county", duty.name(), instead)
                : Stream.empty();
    }

    private Stream<Objection> extension(Attempt attempt) {
        if (!attempt.needs(MatterFields.EXTENSION)) {
            return Stream.empty();
        }
        Deadline clock = attempt.clock("handle");
        if (clock == null || clock.extensionsLeft() < 1) {
            return objection("extension", "matters.extended-already");
        }
        String days = attempt.input().field(MatterFields.EXTENSION);
        boolean sensible = days != null
                && days.matches("[0-9]{1,3}")
                && Integer.parseInt(days) >= 1
                && Integer.parseInt(days) <= clock.extensionDays();
        return sensible ? Stream.empty() : objection("extension", "matters.extension-wanted", clock.extensionDays());
    }

    /** A pause needs a limit: until a day after today, and not for ever. */
    private Stream<Objection> suspension(Attempt attempt) {
        LocalDate today = CityTime.at(attempt.now()).toLocalDate();
        return Stream.of(MatterFields.UNTIL, MatterFields.LIMIT)
                .filter(attempt::needs)
                .flatMap(field -> {
                    LocalDate day = day(attempt.input().field(field));
                    if (day == null || !day.isAfter(today)) {
                        return day == null ? Stream.empty() : objection(field, "matters.day-is-past", day);
                    }
                    boolean tooFar =
                            field.equals(MatterFields.UNTIL) && day.isAfter(today.plusDays(LONGEST_SUSPENSION_DAYS));
                    return tooFar
                            ? objection(field, "matters.suspension-too-long", LONGEST_SUSPENSION_DAYS)
                            : Stream.empty();
                });
    }

    private Spoken name(Need need) {
        return fields.get(need)::name;
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Stream<Objection> objection(String field, String code, Object... arguments) {
        return Stream.of(Objection.to(field, code, arguments));
    }
}
