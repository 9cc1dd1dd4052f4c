package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fires as pages show them. */
@Component
class FireViews {
    private final Detections detections;
    private final FireSplitRows splits;
    private final Fires fires;
    private final FireMerges merges;
    private final Zones zones;
    private final FireRules rules;
    private final FireWords words;
    private final MatterTypes types;
    private final Regions regions;
    private final Posts posts;

    FireViews(
            Detections detections,
            FireSplitRows splits,
            Fires fires,
            FireMerges merges,
            Zones zones,
            FireRules rules,
            FireWords words,
            MatterTypes types,
            Regions regions,
            Posts posts) {
        this.detections = detections;
        this.splits = splits;
        this.fires = fires;
        this.merges = merges;
        this.zones = zones;
        this.rules = rules;
        this.words = words;
        this.types = types;
        this.regions = regions;
        this.posts = posts;
    }

    record FireLine(
            String number,
            String county,
            @Nullable String township,
            @Nullable String village,
            Instant firstSeen,
            String state,
            int detections,
            boolean inBan,
            @Nullable Boolean answeredInTime,
            @Nullable Instant putOutAt,
            @Nullable String reduction,
            @Nullable String cause,
            @Nullable String owner,
            @Nullable String matter) {}

    /**
     * @param point WGS-84 degrees
     * @param merged the fire into which it went
     * @param merges fires that came into it
     * @param mergeInto fires into which the person may merge it
     */
    record FirePage(
            FireLine head,
            List<BigDecimal> point,
            Instant lastSeen,
            Instant receivedAt,
            @Nullable Instant informedAt,
            @Nullable Instant answeredAt,
            @Nullable String cell,
            @Nullable String splitFrom,
            @Nullable MergeLine merged,
            List<MergeLine> merges,
            List<ZoneLine> zones,
            List<WindowLine> windows,
            List<DetectionLine> detections,
            List<SplitLine> splits,
            @Nullable CauseView cause,
            StubbleLimit stubbleLimit,
            boolean mayRecordCause,
            boolean maySplit,
            List<CandidateLine> mergeInto) {}

    record ZoneLine(String code, String name, String kind) {}

    record WindowLine(String approvedBy, String paper, Instant starts, Instant ends) {}

    record DetectionLine(
            long id,
            String origin,
            Instant seenAt,
            BigDecimal lon,
            BigDecimal lat,
            @Nullable String satellite,
            @Nullable String instrument,
            @Nullable String confidence,
            @Nullable BigDecimal brightness,
            @Nullable BigDecimal frp,
            @Nullable String daynight,
            @Nullable Long file,
            @Nullable Long line,
            @Nullable String reporter,
            @Nullable String words,
            FirePoint.@Nullable Given given,
            @Nullable Integer metres) {}

    record MergeLine(String fire, Instant at, String by, String reason) {}

    record CandidateLine(String number, @Nullable String township, Instant firstSeen, String state, int metres) {}

    record SplitLine(String fire, Instant at, String by, String reason) {}

    record CauseView(
            String cause,
            @Nullable String crop,
            @Nullable BigDecimal stubbleCm,
            @Nullable Boolean stubbleHigh,
            @Nullable UUID stubblePhoto,
            @Nullable BigDecimal areaMu,
            @Nullable String owner,
            @Nullable String ownerCode,
            boolean personUnknown,
            String note,
            Instant recordedAt,
            String recorder) {}

    record StubbleLimit(BigDecimal value, String unit, String basis) {}

    List<FireLine> lines(List<Fire> fires, Locale locale) {
        Map<String, String> names = regions.all().stream().collect(Collectors.toMap(Region::code, Region::name));
        return fires.stream().map(fire -> line(fire, names, locale)).toList();
    }

    FirePage page(Fire fire, Actor actor, Locale locale) {
        List<Detection> seen = detections.of(fire.number());
        FireRules.Limit limit = rules.stubble(CityTime.at(fire.firstSeen()).toLocalDate());
        return new FirePage(
                lines(List.of(fire), locale).getFirst(),
                List.of(fire.lon(), fire.lat()),
                fire.lastSeen(),
                fire.receivedAt(),
                fire.informedAt(),
                fire.answeredAt(),
                fire.cell(),
                fire.splitFrom(),
                merged(fire),
                fires.mergedInto(fire.number()).stream()
                        .flatMap(FireViews::merge)
                        .toList(),
                fire.zones().stream()
                        .flatMap(code -> zones.find(code).stream())
                        .filter(zone -> zone.annulWhy() == null)
                        .map(zone -> new ZoneLine(
                                zone.code(), zone.name(), zone.kind().code()))
                        .toList(),
                zones.windowsOver(fire).stream()
                        .map(window ->
                                new WindowLine(window.approvedBy(), window.paper(), window.starts(), window.ends()))
                        .toList(),
                seen.stream().map(FireViews::detection).toList(),
                splits.of(fire.number()),
                cause(fire, locale),
                new StubbleLimit(limit.value(), limit.unit(), limit.basis()),
                fire.state().equals("put-out") && actor.is(Role.HANDLER),
                seen.size() > 1 && actor.isAnyOf(Role.HANDLER, Role.COMMITTEE_OFFICE),
                mayMerge(fire, actor) ? candidates(fire) : List.of());
    }

    /** Whether the county or the city's office looks at a fire that nobody has put out yet; the step itself asks its table. */
    private boolean mayMerge(Fire fire, Actor actor) {
        return fire.isToBeVerifiedOrPutOut()
                && (actor.is(Role.COMMITTEE_OFFICE)
                        || actor.is(Role.HANDLER)
                                && posts.unitOf(actor)
                                        .filter(unit -> unit.kind() == Unit.Kind.GOVERNMENT)
                                        .isPresent());
    }

    private List<CandidateLine> candidates(Fire fire) {
        return merges.candidates(fire).stream()
                .map(one -> new CandidateLine(
                        one.fire().number(),
                        Optional.ofNullable(one.fire().township())
                                .flatMap(regions::find)
                                .map(Region::name)
                                .orElse(null),
                        one.fire().firstSeen(),
                        one.fire().state(),
                        one.metres()))
                .toList();
    }

    private static @Nullable MergeLine merged(Fire fire) {
        Fire.Merged merged = fire.merged();
        return merged == null ? null : new MergeLine(merged.into(), merged.at(), merged.by(), merged.reason());
    }

    private static Stream<MergeLine> merge(Fire child) {
        Fire.Merged merged = child.merged();
        return merged == null
                ? Stream.empty()
                : Stream.of(new MergeLine(child.number(), merged.at(), merged.by(), merged.reason()));
    }

    private FireLine line(Fire fire, Map<String, String> names, Locale locale) {
        Fire.Cause cause = fire.cause();
        String reduction = fire.reduction();
        return new FireLine(
                fire.number(),
                names.getOrDefault(fire.county(), fire.county()),
                nameOf(fire.township(), names),
                nameOf(fire.village(), names),
                fire.firstSeen(),
                fire.state(),
                fire.detections(),
                fire.inBan(),
                fire.answeredInTime(),
                fire.putOutAt(),
                reduction == null ? null : types.name("reduction", reduction, locale),
                cause == null ? null : words.name("causes", cause.cause(), locale),
                cause == null ? null : cause.owner(),
                fire.matter());
    }

    private @Nullable CauseView cause(Fire fire, Locale locale) {
        Fire.Cause cause = fire.cause();
        if (cause == null) {
            return null;
        }
        String crop = cause.crop();
        return new CauseView(
                words.name("causes", cause.cause(), locale),
                crop == null ? null : words.name("crops", crop, locale),
                cause.stubbleCm(),
                cause.stubbleHigh(),
                cause.stubblePhoto(),
                cause.areaMu(),
                cause.owner(),
                cause.ownerCode(),
                cause.personUnknown(),
                cause.note(),
                cause.recordedAt(),
                cause.recorder());
    }

    private static DetectionLine detection(Detection one) {
        return new DetectionLine(
                one.id(),
                one.origin(),
                one.seenAt(),
                one.lon(),
                one.lat(),
                one.satellite(),
                one.instrument(),
                one.confidence(),
                one.brightness(),
                one.frp(),
                one.daynight(),
                one.file(),
                one.line(),
                one.reporter(),
                one.words(),
                one.given(),
                one.metres());
    }

    private static @Nullable String nameOf(@Nullable String code, Map<String, String> names) {
        return code == null ? null : names.getOrDefault(code, code);
    }
}
