package org.ecoledger.intake;

import java.util.List;

/** Many kinds of file that are made from a table of a module's own, such as one per list of the registry. */
public interface ImportFamily {

    /** Always the same ones while the server runs. */
    List<ImportKind> kinds();
}
