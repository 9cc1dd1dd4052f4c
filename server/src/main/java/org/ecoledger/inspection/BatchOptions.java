package org.ecoledger.inspection;

import java.time.Instant;
import java.util.OptionalInt;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.WrittenTime;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the office says of a list as a whole.
 *
 * @param handedOverAt null where it is not said
 * @param stated how many cases the list says it has
 */
record BatchOptions(String inspection, int batch, @Nullable Instant handedOverAt, OptionalInt stated) {

    /** @throws Problem 422 where one of them cannot be read; nothing is taken in then */
    static BatchOptions read(ImportRun run, Inspections inspections) {
        String code = run.option("inspection").orElse("");
        if (inspections.find(code).isEmpty()) {
            throw Problem.unacceptable("inspection.no-such", code);
        }
        return new BatchOptions(
                code,
                run.option("batch").map(BatchOptions::number).orElse(1),
                run.option("handed-over-at").map(BatchOptions::time).orElse(null),
                run.option("stated")
                        .map(BatchOptions::number)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()));
    }

    private static int number(String written) {
        String plain = written.strip().replaceAll("^第|[批件]$", "");
        if (!plain.matches("[1-9][0-9]{0,3}")) {
            throw Problem.unacceptable("inspection.number-unreadable", written);
        }
        return Integer.parseInt(plain);
    }

    private static Instant time(String written) {
        return WrittenTime.read(written)
                .orElseThrow(() -> Problem.unacceptable("inspection.handed-over-unreadable", written));
    }
}
