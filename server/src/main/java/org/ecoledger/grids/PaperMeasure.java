package org.ecoledger.grids;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoledger.grids.PaperGrids.Judged;

/** What is counted about paper grids, per region. */
enum PaperMeasure {
    CELLS("网格数", "已建成、在用的网格、河段、路段", _ -> true),
    PAPER("纸面网格数", "四种情形有其一的网格，每个网格计一次", Judged::isPaper),
    UNHELD(Fault.UNHELD),
    LEFT(Fault.LEFT),
    EMPTY(Fault.EMPTY),
    SILENT(Fault.SILENT);

    private final String label;
    private final String method;
    private final Predicate<Judged> counted;

    PaperMeasure(String label, String method, Predicate<Judged> counted) {
        this.label = label;
        this.method = method;
        this.counted = counted;
    }

    PaperMeasure(Fault fault) {
        this(fault.label(), fault.method(), judged -> judged.faults().contains(fault));
    }

    String label() {
        return label;
    }

    String method() {
        return method;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Judged> of(List<Judged> all) {
        return all.stream().filter(counted).toList();
    }

    static Optional<PaperMeasure> of(String code) {
        return Stream.of(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
