package org.ecoledger.intake.papers;

import java.io.InputStream;
import org.ecoledger.intake.CountedStream;
import org.ecoledger.problems.Problem;

/** How much a packed part may unfold to. */
final class Unpacking {
    /** Words alone, without pictures: a report of a thousand pages has some ten megabytes. */
    static final long LARGEST = 64L << 20;

    private Unpacking() {}

    static InputStream of(InputStream part) {
        return new CountedStream(part, LARGEST, Unpacking::tooLarge);
    }

    static Problem tooLarge() {
        return Problem.unacceptable("paper.unpacks-too-large", (LARGEST >> 20) + " MB");
    }
}
