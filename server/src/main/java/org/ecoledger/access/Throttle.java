package org.ecoledger.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets so many through in each span of time, counted by name, such as an address. It lives in this server's memory: several
 * servers count apart, and a restart forgets, which is enough against whoever tries out codes or floods a form.
 */
public final class Throttle {
    /** Beyond so many names the old ones are forgotten, so that made-up addresses do not fill the memory. */
    private static final int MOST_NAMES = 20_000;

    private final Clock clock;
    private final int most;
    private final Duration span;
    private final Map<String, Window> windows = new HashMap<>();

    private record Window(Instant until, int count) {}

    public Throttle(Clock clock, int most, Duration span) {
        this.clock = clock;
        this.most = most;
        this.span = span;
    }

    /** Counts one more of this name; false when it is one too many. */
    public synchronized boolean admits(String name) {
        Instant now = clock.instant();
        forget(now);
        Window window = windows.merge(
                name,
                new Window(now.plus(span), 1),
                (old, fresh) -> now.isAfter(old.until) ? fresh : new Window(old.until, old.count + 1));
        return window.count <= most;
    }

    /** Whether this name has used up its share; counts nothing. */
    public synchronized boolean isExhausted(String name) {
        Window window = windows.get(name);
        return window != null && !clock.instant().isAfter(window.until) && window.count >= most;
    }

    private void forget(Instant now) {
        if (windows.size() >= MOST_NAMES) {
            windows.values().removeIf(window -> now.isAfter(window.until));
            if (windows.size() >= MOST_NAMES) {
                windows.clear();
            }
        }
    }
}
