package org.ecoledger.registry;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/** Opens the counts of lists: {@code registry-zero:<list>/<region>/<measure>}. */
@Component
class ZeroFigures implements FigureSource {
    static final String KIND = "registry-zero";

    private final ZeroCounts counts;
    private final Lists lists;
    private final Regions regions;
    private final Clock clock;

    ZeroFigures(ZeroCounts counts, Lists lists, Regions regions, Clock clock) {
        this.counts = counts;
        this.lists = lists;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Measure measure = Arrays.stream(Measure.values())
                .filter(one -> one.code().equals(parts[2]))
                .findFirst()
                .orElse(null);
        TypedList list = lists.find(parts[0]).orElse(null);
        return measure == null || list == null
                ? Optional.empty()
                : regions.find(parts[1])
                        .filter(jurisdiction::covers)
                        .map(region -> figure(counts.of(list, region, jurisdiction), measure));
    }

    private Figure figure(ZeroCount count, Measure measure) {
        return Figure.of(
                count.ref(measure),
                count.region().name() + count.list().name().chinese() + measure.label(),
                count.value(measure),
                count.text(measure),
                measure.unit(),
                count.list().basis(),
                null,
                measure.method(),
                inputs(count, measure),
                clock.instant(),
                null);
    }

    private static List<Input> inputs(ZeroCount count, Measure measure) {
        return switch (measure) {
            case SHARE -> List.of(derived(count, Measure.REMOVED), derived(count, Measure.INITIAL));
            case PER_WEEK ->
                List.of(
                        derived(count, Measure.REMAINING),
                        new Input.Fact(
                                "销号时限",
                                count.deadline() == null
                                        ? "未定"
                                        : count.deadline().toString(),
                                "",
                                "/registry/zero"));
            default -> count.counted(measure).stream().map(ZeroFigures::fact).toList();
        };
    }

    private static Input derived(ZeroCount count, Measure measure) {
        return new Input.Derived(measure.label(), count.text(measure), measure.unit(), count.ref(measure));
    }

    static Input fact(RegistryObject object) {
        return new Input.Fact(
                object.number() + " " + object.name(),
                ObjectWords.of(object.state()).chinese(),
                "",
                "/registry/" + object.number());
    }
}
