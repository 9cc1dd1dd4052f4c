package org.ecoledger.matters.lookback;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.lookback.Item.Found;
import org.ecoledger.matters.lookback.Item.Recheck;
import org.ecoledger.matters.lookback.Item.Result;
import org.ecoledger.matters.lookback.LookbackFigures.Share;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Look-backs as pages show them. */
@Component
class LookbackViews {
    private final LookbackItems items;
    private final LookbackFigures figures;
    private final Rechecks rechecks;
    private final MatterTypes types;
    private final Regions regions;
    private final Units units;
    private final Posts posts;
    private final Jurisdictions jurisdictions;

    LookbackViews(
            LookbackItems items,
            LookbackFigures figures,
            Rechecks rechecks,
            MatterTypes types,
            Regions regions,
            Units units,
            Posts posts,
            Jurisdictions jurisdictions) {
        this.items = items;
        this.figures = figures;
        this.rechecks = rechecks;
        this.types = types;
        this.regions = regions;
        this.units = units;
        this.posts = posts;
        this.jurisdictions = jurisdictions;
    }

    /** @param mine items that the reader is to check */
    record Line(
            long id,
            String region,
            LocalDate from,
            LocalDate to,
            @Nullable String track,
            @Nullable String kind,
            boolean proven,
            boolean byCounty,
            @Nullable Integer size,
            @Nullable BigDecimal share,
            LocalDate restedOn,
            int quietDays,
            String seed,
            int population,
            String populationHash,
            Instant drawnAt,
            String drawnBy,
            int drawn,
            Map<String, Long> found,
            int mine,
            @Nullable AnnulmentView annulment) {}

    record AnnulmentView(Instant at, String by, String reason) {}

    /** @param mayLead the reader may assign, annul and draw */
    record File(Line draw, Map<String, Shown> figures, List<ItemView> items, boolean mayLead, boolean mayList) {}

    record ItemView(
            String matter,
            String title,
            String kind,
            String place,
            @Nullable String owner,
            int rank,
            String digest,
            Instant closedAt,
            @Nullable String unit,
            @Nullable String person,
            @Nullable LocalDate due,
            @Nullable ResultView result,
            List<ResultView> annulled,
            boolean mayAssign,
            boolean mayRecord) {}

    record ResultView(
            String result,
            String note,
            List<String> photos,
            boolean reopened,
            Instant at,
            String by,
            @Nullable String unit,
            @Nullable AnnulmentView annulment) {}

    Line line(Lookback lookback, Actor actor, Locale locale) {
        List<Item> all = items.of(lookback.id(), Jurisdiction.everything());
        Criteria criteria = lookback.criteria();
        return new Line(
                lookback.id(),
                regions.get(criteria.region()).name(),
                criteria.from(),
                criteria.to(),
                criteria.track() == null ? null : types.name("track", criteria.track(), locale),
                criteria.kind() == null ? null : types.name("kind", criteria.kind(), locale),
                criteria.proven(),
                criteria.byCounty(),
                criteria.size(),
                criteria.share(),
                lookback.restedOn(),
                lookback.quietDays(),
                lookback.seed(),
                lookback.population().size(),
                lookback.populationHash(),
                lookback.drawnAt(),
                lookback.drawnBy(),
                all.size(),
                found(all),
                (int) all.stream()
                        .filter(item -> rechecks.mayRecord(actor, lookback, item))
                        .count(),
                annulment(lookback.annulment()));
    }

    File file(Lookback lookback, Actor actor, Locale locale) {
        Map<String, String> regionNames =
                regions.all().stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::name));
        Map<String, String> unitNames =
                units.all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Unit::name));
        boolean leads = leads(actor);
        var shares = new LinkedHashMap<String, Shown>();
        for (Share share : Share.values()) {
            shares.put(share.code(), figures.shown(lookback.id(), share));
        }
        return new File(
                line(lookback, actor, locale),
                shares,
                items.of(lookback.id(), jurisdictions.of(actor)).stream()
                        .map(item -> item(
                                item,
                                regionNames,
                                unitNames,
                                leads && !lookback.isAnnulled() && item.result() == null,
                                rechecks.mayRecord(actor, lookback, item),
                                locale))
                        .toList(),
                leads,
                jurisdictions.of(actor).covers(regions.get(lookback.criteria().region())));
    }

    /** The committee's office leads look-backs. */
    boolean leads(Actor actor) {
        return actor.is(Role.COMMITTEE_OFFICE)
                && posts.unitOf(actor)
                        .filter(unit -> unit.kind() == Unit.Kind.COMMITTEE_OFFICE)
                        .isPresent();
    }

    private ItemView item(
            Item item,
            Map<String, String> regionNames,
            Map<String, String> unitNames,
            boolean mayAssign,
            boolean mayRecord,
            Locale locale) {
        Recheck recheck = item.recheck();
        Result result = item.result();
        String township = item.township();
        String owner = item.owner();
        return new ItemView(
                item.matter(),
                item.title(),
                types.name("kind", item.kind(), locale),
                regionNames.getOrDefault(item.county(), item.county())
                        + (township == null ? "" : regionNames.getOrDefault(township, township)),
                owner == null ? null : unitNames.getOrDefault(owner, owner),
                item.place(),
                item.digest(),
                item.closedAt(),
                recheck == null ? null : unitNames.getOrDefault(recheck.unit(), recheck.unit()),
                recheck == null ? null : recheck.name(),
                recheck == null ? null : recheck.due(),
                result == null ? null : result(result),
                item.annulled().stream().map(LookbackViews::result).toList(),
                mayAssign,
                mayRecord);
    }

    private static ResultView result(Result result) {
        return new ResultView(
                result.found().code(),
                result.note(),
                result.photos().stream().map(Object::toString).toList(),
                result.reopened(),
                result.at(),
                result.by(),
                result.unit(),
                annulment(result.annulment()));
    }

    private static Map<String, Long> found(List<Item> all) {
        var found = new LinkedHashMap<String, Long>();
        for (Found one : Found.values()) {
            found.put(
                    one.code(),
                    all.stream()
                            .map(Item::result)
                            .filter(result -> result != null && result.found() == one)
                            .count());
        }
        return found;
    }

    private static @Nullable AnnulmentView annulment(Lookback.@Nullable Annulment annulment) {
        return annulment == null ? null : new AnnulmentView(annulment.at(), annulment.by(), annulment.reason());
    }
}
