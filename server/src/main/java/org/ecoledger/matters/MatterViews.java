package org.ecoledger.matters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.matters.MatterFile.ClockView;
import org.ecoledger.matters.MatterFile.Coded;
import org.ecoledger.matters.MatterFile.Duty;
import org.ecoledger.matters.MatterFile.Location;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of matters what a page shows, in the reader's language. */
@Component
class MatterViews {
    private final MatterTypes types;
    private final MatterStories stories;
    private final MatterActions actions;
    private final MatterRelations relations;
    private final MatterSignatures signatures;
    private final Supervisions supervisions;
    private final Deadlines deadlines;
    private final Procedures procedures;
    private final Regions regions;
    private final Units units;
    private final TownshipDuties duties;
    private final Sentences sentences;
    private final Clock clock;

    MatterViews(
            MatterTypes types,
            MatterStories stories,
            MatterActions actions,
            MatterRelations relations,
            MatterSignatures signatures,
            Supervisions supervisions,
            Deadlines deadlines,
            Procedures procedures,
            Regions regions,
            Units units,
            TownshipDuties duties,
            Sentences sentences,
            Clock clock) {
        this.types = types;
        this.stories = stories;
        this.actions = actions;
        this.relations = relations;
        this.signatures = signatures;
        this.supervisions = supervisions;
        this.deadlines = deadlines;
        this.procedures = procedures;
        this.regions = regions;
        this.units = units;
        this.duties = duties;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * One line of a list.
     *
     * @param supervising unit that supervises the rectification
     * @param goal of the rectification, as its plan says
     */
    record Line(
            String number,
            String title,
            Coded track,
            Coded kind,
            Coded source,
            @Nullable String sourceRef,
            Coded county,
            @Nullable Coded township,
            @Nullable Coded owner,
            @Nullable Coded supervising,
            @Nullable String goal,
            Coded state,
            boolean closed,
            boolean overdue,
            boolean clockStands,
            @Nullable Instant dueAt,
            @Nullable Long workingMinutesLeft,
            long workingDayMinutes,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Boolean closedInTime,
            @Nullable Coded truth,
            Coded handling,
            Coded disposition,
            @Nullable Coded satisfaction,
            int rebounds,
            @Nullable String mergedInto,
            int version,
            List<String> actions) {}

    List<Line> lines(List<Matter> matters, Actor actor, Locale locale) {
        Instant now = clock.instant();
        Map<String, Long> left = workingMinutesLeft(matters);
        Map<String, String> regionNames =
                regions.all().stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::name));
        Map<String, String> unitNames =
                units.all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Unit::name));
        Function<Matter, List<String>> steps = actions.codes(actor, matters);
        Map<String, Supervisions.Supervision> supervised = supervisions.of(matters);
        return matters.stream()
                .map(matter -> line(
                        matter,
                        now,
                        left.get(matter.subject()),
                        regionNames,
                        unitNames,
                        supervised.getOrDefault(matter.number(), Supervisions.NONE),
                        steps.apply(matter),
                        locale))
                .toList();
    }

    private Line line(
            Matter matter,
            Instant now,
            @Nullable Long workingMinutesLeft,
            Map<String, String> regionNames,
            Map<String, String> unitNames,
            Supervisions.Supervision supervision,
            List<String> steps,
            Locale locale) {
        return new Line(
                matter.number(),
                matter.title(),
                type("track", matter.track(), locale),
                type("kind", matter.kind(), locale),
                type("source", matter.source(), locale),
                matter.sourceRef(),
                coded(matter.county(), regionNames),
                codedOrNull(matter.township(), regionNames),
                codedOrNull(matter.owner(), unitNames),
                codedOrNull(supervision.unit(), unitNames),
                supervision.goal(),
                state(matter, locale),
                matter.isClosed(),
                matter.isOverdueAt(now),
                matter.clockStands(),
                matter.dueAt(),
                workingMinutesLeft,
                deadlines.workingDay().toMinutes(),
                matter.openedAt(),
                matter.closedAt(),
                matter.closedInTime(),
                typeOrNull("truth", matter.truth(), locale),
                type("handling", matter.handling(), locale),
                type("disposition", matter.disposition(), locale),
                typeOrNull("satisfaction", matter.satisfaction(), locale),
                matter.rebounds(),
                matter.mergedInto(),
                matter.version(),
                steps);
    }

    MatterFile file(Matter matter, Actor actor, Locale locale) {
        Instant now = clock.instant();
        List<Deadline> clocks = deadlines.find(matter.subject()).stream()
                .filter(clock -> !deadlines.isWindow(clock.code()) || !clock.isOverdueAt(now))
                .toList();
        Map<Instant, Duration> left = deadlines.workingTimeLeft(clocks.stream()
                .filter(MatterViews::tellsWorkingTime)
                .map(Deadline::dueAt)
                .toList());
        List<MatterFile.Entry> timeline = stories.of(matter, actor, locale);
        String township = matter.township();
        String owner = matter.owner();
        MatterRelations.Bound bound = relations.of(matter, actor, locale);
        return new MatterFile(
                matter.number(),
                type("track", matter.track(), locale),
                matter.title(),
                matter.description(),
                matter.version(),
                state(matter, locale),
                matter.isClosed(),
                matter.isOverdueAt(now),
                matter.dueAt(),
                matter.clockStands(),
                workingMinutesLeft(List.of(matter)).get(matter.subject()),
                deadlines.workingDay().toMinutes(),
                matter.closedInTime(),
                owner == null ? null : new Coded(owner, units.get(owner).name()),
                matter.responsible(),
                duty(matter.duty()),
                type("kind", matter.kind(), locale),
                type("medium", matter.medium(), locale),
                type("source", matter.source(), locale),
                matter.sourceRef(),
                linked(matter.linked()),
                region(matter.county()),
                township == null ? null : region(township),
                location(matter.place()),
                matter.station(),
                matter.figureRef(),
                matter.openedAt(),
                matter.openedByName(),
                matter.closedAt(),
                typeOrNull("truth", matter.truth(), locale),
                type("handling", matter.handling(), locale),
                type("disposition", matter.disposition(), locale),
                typeOrNull("satisfaction", matter.satisfaction(), locale),
                typeOrNull("said-solved", matter.saidSolved(), locale),
                typeOrNull("cause", matter.cause(), locale),
                matter.rebounds(),
                bound.mergedInto(),
                bound.merged(),
                bound.parties(),
                bound.replies(),
                bound.differences(),
                bound.closurePackage(),
                bound.proposal(),
                signatures.of(matter, locale),
                matter.procedure(),
                clocks.stream().map(one -> clock(one, now, left, locale)).toList(),
                timeline,
                timeline.stream().flatMap(entry -> entry.photos().stream()).toList(),
                actions.of(actor, matter, locale),
                actions.waitsFor(matter, locale));
    }

    private ClockView clock(Deadline deadline, Instant now, Map<Instant, Duration> left, Locale locale) {
        return new ClockView(
                deadline.code(),
                sentences.say(MatterStories.limitName(deadline.code()), List.of(), locale),
                deadline.startedAt(),
                deadline.dueAt(),
                deadline.stoppedAt(),
                deadline.pausedAt(),
                deadline.isOverdueAt(now),
                tellsWorkingTime(deadline) ? minutes(left, deadline.dueAt()) : null,
                deadline.basis());
    }

    private Coded state(Matter matter, Locale locale) {
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        return new Coded(matter.state(), procedure.stateName(matter.state(), locale));
    }

    private Coded type(String list, String code, Locale locale) {
        return new Coded(code, types.name(list, code, locale));
    }

    private @Nullable Coded typeOrNull(String list, @Nullable String code, Locale locale) {
        return code == null ? null : type(list, code, locale);
    }

    private Coded region(String code) {
        return new Coded(code, regions.get(code).name());
    }

    private @Nullable Duty duty(@Nullable String code) {
        return code == null
                ? null
                : duties.find(code)
                        .map(duty -> new Duty(duty.code(), duty.name(), duty.basis()))
                        .orElse(new Duty(code, code, ""));
    }

    private static MatterFile.@Nullable Linked linked(Matter.@Nullable Linked linked) {
        return linked == null ? null : new MatterFile.Linked(linked.kind(), linked.name());
    }

    private static @Nullable Location location(@Nullable Place place) {
        return place == null ? null : new Location(place.address(), place.lon(), place.lat(), place.datum());
    }

    private static Coded coded(String code, Map<String, String> names) {
        return new Coded(code, names.getOrDefault(code, code));
    }

    private static @Nullable Coded codedOrNull(@Nullable String code, Map<String, String> names) {
        return code == null ? null : coded(code, names);
    }

    /** By subject, for the limit that ends next; nothing where that one runs by night too. */
    private Map<String, Long> workingMinutesLeft(List<Matter> matters) {
        List<Deadline> next = deadlines
                .running(matters.stream()
                        .filter(matter -> !matter.isClosed())
                        .map(Matter::subject)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Deadline::subject, Function.identity(), (first, later) -> first))
                .values()
                .stream()
                .filter(MatterViews::tellsWorkingTime)
                .toList();
        Map<Instant, Duration> left =
                deadlines.workingTimeLeft(next.stream().map(Deadline::dueAt).toList());
        var minutes = new HashMap<String, Long>();
        next.forEach(deadline -> minutes.put(deadline.subject(), minutes(left, deadline.dueAt())));
        return minutes;
    }

    private static boolean tellsWorkingTime(Deadline deadline) {
        return deadline.isRunning() && deadline.countsWorkingTime();
    }

    private static long minutes(Map<Instant, Duration> left, Instant due) {
        return Objects.requireNonNull(left.get(due)).toMinutes();
    }
}
