package org.ecoledger.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.registry.RegistryObject.State;
import org.ecoledger.registry.Share.Ratio;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works shares out, and opens them: {@code registry-share:<share>/<region>}. */
@Component
class Shares implements FigureSource {
    private static final String KIND = "registry-share";

    private final List<Share> shares = RegistryTable.rows("denominators", Share::of);
    private final Objects objects;
    private final Regions regions;
    private final Clock clock;

    Shares(Objects objects, Regions regions, Clock clock) {
        this.objects = objects;
        this.regions = regions;
        this.clock = clock;
    }

    /** A share in one region. */
    record Value(Share share, Region region, List<RegistryObject> of, Ratio ratio) {

        String ref() {
            return KIND + ":" + share.code() + "/" + region.code();
        }

        String text() {
            var percent = ratio.percent();
            return percent == null ? share.none().chinese() : percent.toPlainString();
        }

        Shown shown() {
            return Shown.of(ratio.percent(), text(), ratio.isNone() ? "" : "%", ref());
        }

        @Nullable
        Boolean reached() {
            return ratio.reaches(share.least());
        }
    }

    List<Share> all() {
        LocalDate today = CityTime.today(clock);
        return shares.stream().filter(share -> share.isInForce(today)).toList();
    }

    /** Removed objects are no part of the denominator. */
    Value of(Share share, Region region, Jurisdiction jurisdiction) {
        List<RegistryObject> all = objects.in(share.list(), region.path(), jurisdiction).stream()
                .filter(object -> object.state() != State.REMOVED)
                .toList();
        return new Value(share, region, all, share.over(all));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        Share share = all().stream()
                .filter(one -> one.code().equals(parts[0]))
                .findFirst()
                .orElse(null);
        return share == null || parts.length != 2
                ? Optional.empty()
                : regions.find(parts[1])
                        .filter(jurisdiction::covers)
                        .map(region -> figure(of(share, region, jurisdiction)));
    }

    private Figure figure(Value value) {
        Share share = value.share();
        Ratio ratio = value.ratio();
        return Figure.of(
                value.ref(),
                value.region().name() + share.name().chinese(),
                ratio.percent(),
                value.text(),
                ratio.isNone() ? "" : "%",
                share.basis(),
                null,
                "分子" + ratio.numerator().toPlainString() + "÷分母"
                        + ratio.denominator().toPlainString() + "，修约到一位小数（GB/T 8170）；是否达到"
                        + share.least().toPlainString() + "%按未修约的值比较",
                value.of().stream().map(object -> input(share, object)).toList(),
                clock.instant(),
                ratio.isNone() ? "分母为零，不作0%或100%" : null);
    }

    private static Input input(Share share, RegistryObject object) {
        String field = share.numerator().startsWith("sum ")
                ? share.numerator().substring(4)
                : share.numerator().split("=", 2)[0];
        String value = object.facts().getOrDefault(field, "");
        return new Input.Fact(
                object.number() + " " + object.name(),
                switch (value) {
                    case "yes" -> "是";
                    case "no" -> "否";
                    default -> value;
                },
                "",
                "/registry/" + object.number());
    }
}
