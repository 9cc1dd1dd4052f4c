package org.ecoledger.grids;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.grids.PaperGrids.Judged;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.springframework.stereotype.Component;

/** Numbers of paper grids: {@code paper-grid:{region}/{measure}}, each opening to its cells. */
@Component
class PaperFigures implements FigureSource {
    private static final String KIND = "paper-grid";
    private static final String UNIT = "个";
    private static final String CLAUSE = "M03-08";
    private static final int MOST_SHOWN = 200;

    private final PaperGrids grids;
    private final Clock clock;

    PaperFigures(PaperGrids grids, Clock clock) {
        this.grids = grids;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        return grids.region(parts[0], jurisdiction)
                .flatMap(region -> PaperMeasure.of(parts[1]).map(measure -> figure(region, measure, jurisdiction)));
    }

    static Shown shown(Region region, PaperMeasure measure, List<Judged> inRegion) {
        int count = measure.of(inRegion).size();
        return Shown.of(BigDecimal.valueOf(count), Integer.toString(count), UNIT, ref(region, measure));
    }

    private static String ref(Region region, PaperMeasure measure) {
        return KIND + ":" + region.code() + "/" + measure.code();
    }

    private Figure figure(Region region, PaperMeasure measure, Jurisdiction jurisdiction) {
        List<Judged> counted = measure.of(grids.judged(jurisdiction, region.path()));
        List<Input> inputs = new ArrayList<>();
        inputs.add(
                new Input.Fact("全部清单", Integer.toString(counted.size()), UNIT, "/grids/paper?region=" + region.code()));
        counted.stream().limit(MOST_SHOWN).map(PaperFigures::fact).forEach(inputs::add);
        return Figure.of(
                ref(region, measure),
                region.name() + measure.label(),
                BigDecimal.valueOf(counted.size()),
                Integer.toString(counted.size()),
                UNIT,
                null,
                CLAUSE,
                measure.method(),
                inputs,
                clock.instant(),
                counted.size() > MOST_SHOWN ? "只列出前" + MOST_SHOWN + "个" : null);
    }

    private static Input fact(Judged one) {
        Cell cell = one.standing().cell();
        String faults = one.faults().stream().map(Fault::label).collect(Collectors.joining("、"));
        return new Input.Fact(
                cell.code() + " " + cell.name(), faults.isEmpty() ? "正常" : faults, "", "/grids/" + cell.code());
    }
}
