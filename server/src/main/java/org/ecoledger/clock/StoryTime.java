package org.ecoledger.clock;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * Lets the demo city act in its own past: while the given work runs, this thread's clock stands at the given moment. Only a
 * clock with a start of its own (the demo's) obeys; a real city's clock never does.
 */
public final class StoryTime {
    static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private StoryTime() {}

    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    /** The same for work that makes something. */
    public static <T> T making(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }
}
