package org.ecoledger.reports.templates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of the catalogue that a template uses, each once, in reading order. */
final class SlotNames {
    private SlotNames() {}

    static List<String> of(List<Slot> slots) {
        var names = new LinkedHashSet<String>();
        add(slots, names);
        return List.copyOf(names);
    }

    private static void add(List<Slot> slots, Set<String> names) {
        for (Slot slot : slots) {
            if (slot.named() instanceof Named.Catalogued(var asked)) {
                names.add(asked.tag());
            }
            switch (slot) {
                case Slot.When when -> add(when.inner(), names);
                case Slot.Turns turns -> add(turns.inner(), names);
                case Slot.Words _, Slot.Picture _ -> {}
            }
        }
    }
}
