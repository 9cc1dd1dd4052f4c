package org.ecoledger.demo;

import java.util.function.Consumer;

/** One part of the demo city. Loading it again after an interruption does no harm. */
interface DemoStep {
    /** What is being loaded, as the loading page says it. */
    String name();

    /** @param progress takes the share done, 0 to 100 */
    void load(Consumer<Integer> progress);
}
