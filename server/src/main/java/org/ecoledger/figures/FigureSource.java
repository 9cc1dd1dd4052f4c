package org.ecoledger.figures;

import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;

/** Where a module lets its figures be opened. Each module with numbers has one bean of this per kind. */
public interface FigureSource {

    /** First part of the addresses it opens: {@code air-day} for {@code air-day:…}. */
    String kind();

    /**
     * Opens the figure with this key, as it is now, if there is one that this jurisdiction may see.
     *
     * @param key what follows the colon in the address
     */
    Optional<Figure> find(String key, Jurisdiction jurisdiction);
}
