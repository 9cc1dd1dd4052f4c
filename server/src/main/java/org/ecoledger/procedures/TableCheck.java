package org.ecoledger.procedures;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Component;

/** What is wrong with a table, all of it at once, each beside its cell; nothing when it can be put in force. */
@Component
class TableCheck {
    private final CellCheck cells;

    TableCheck(Fields fields, LimitCodes limits) {
        this.cells = new CellCheck(fields, limits, Setting.all());
    }

    List<Objection> faults(Table table) {
        var faults = new ArrayList<Objection>();
        for (int index = 0; index < table.lines().size(); index++) {
            faults.addAll(cells.faults(table, index));
        }
        faults.addAll(WordCheck.faults(table));
        faults.addAll(WayCheck.faults(table));
        return List.copyOf(faults);
    }
}
