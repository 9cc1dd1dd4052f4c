package org.ecoledger.matters;

import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.springframework.stereotype.Component;

/**
 * The signatures that a procedure demands before its file goes out (签审链, M12-07): the fields of type SIGNATURE among what its
 * rows need. Ruling 1: who signs is a matter of the table.
 */
@Component
class SignChain {
    private final Fields fields;

    SignChain(Fields fields) {
        this.fields = fields;
    }

    /** Capacities in the order in which the table names them; empty where nothing has to be signed. */
    List<String> of(Procedure procedure) {
        return procedure.rows().stream()
                .flatMap(this::signatures)
                .map(Field::list)
                .distinct()
                .toList();
    }

    /** The signatures without which this step cannot be taken. */
    List<Field> demandedBy(Row row) {
        return signatures(row).toList();
    }

    private Stream<Field> signatures(Row row) {
        return row.needs().stream()
                .filter(need -> !need.optional())
                .map(fields::get)
                .filter(field -> field.type() == Field.Type.SIGNATURE);
    }
}
