package org.ecoledger.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One look at the data: while the work runs, what was asked and answered once is not asked again on this thread. A document and
 * the figures that prove it so rest on the same data, and what many figures of one place and month are made from is read once.
 */
public final class OneLook {
    private static final ScopedValue<Map<Object, Object>> ANSWERED = ScopedValue.newInstance();

    private OneLook() {}

    /** Within a look that is taken already it is the same look. */
    public static <T> T taking(Supplier<T> work) {
        return ANSWERED.isBound()
                ? work.get()
                : ScopedValue.where(ANSWERED, new HashMap<>()).call(work::get);
    }

    /**
     * The answer to this question; outside of a look it is asked each time.
     *
     * @param question equal to itself asked again, and of a type that is asked here only
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(Object question, Supplier<T> answer) {
        if (!ANSWERED.isBound()) {
            return answer.get();
        }
        Map<Object, Object> answered = ANSWERED.get();
        Object known = answered.get(question);
        if (known != null) {
            return (T) known;
        }
        T found = answer.get();
        answered.put(question, found);
        return found;
    }
}
