package org.ecoledger.speeches.extraction;

import java.util.List;

/** The units and places of a city as texts may name them. */
public interface Organisation {
    /** Codes of the units that go by these words; several where they are ambiguous, none where nobody is meant. */
    List<String> unitsCalled(String words);

    /** One that knows nobody: the words are kept. */
    static Organisation unknown() {
        return words -> List.of();
    }
}
