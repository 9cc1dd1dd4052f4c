package org.ecoledger.grids;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a point lies in.
 *
 * @param county region code; null where no cell and no boundary says it
 * @param township region code
 * @param village region code
 * @param cells codes of the cells that hold it, at most one of each kind: areas from the deepest to the top, then lines
 */
public record Whereabout(
        @Nullable String county,
        @Nullable String township,
        @Nullable String village,
        List<String> cells) {

    public Whereabout {
        cells = List.copyOf(cells);
    }

    /** The deepest area that holds it, or a line where no area does. */
    public Optional<String> cell() {
        return cells.stream().findFirst();
    }
}
