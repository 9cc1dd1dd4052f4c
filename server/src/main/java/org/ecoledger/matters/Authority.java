package org.ecoledger.matters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;

/**
 * As whom a person may act on a matter (M02-16 代理): as such, or for somebody on leave for whom the person stands in. Nobody gets
 * round “the checker is not the doer” by standing in: what either of the two did counts.
 *
 * @param own how the person stands to the matter
 * @param instead how those stand to it for whom the person stands in
 */
record Authority(Standing own, List<Standing> instead) {

    /** As whom the person may take the step: as such first. */
    Optional<Standing> as(Row row) {
        return all().filter(standing -> standing.mayTake(row)).findFirst();
    }

    boolean mayTake(Row row) {
        return as(row).isPresent();
    }

    /** Whether role and unit fit, whoever did what before. */
    boolean isAdmitted(Row row) {
        return all().anyMatch(standing -> standing.isAdmitted(row));
    }

    @Nullable
    Unit owner() {
        return own.owner();
    }

    private Stream<Standing> all() {
        return Stream.concat(Stream.of(own), instead.stream());
    }
}
