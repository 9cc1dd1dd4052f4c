package org.ecoledger.standards.air.evaluation;

import java.util.List;

/**
 * A figure with its second one beside it: with everything that was measured, and without the hours of exceptional
 * events. The second never takes the place of the first.
 *
 * @param raw from all values
 * @param deducted 剔除例外事件后: without the affected items in the hours of the events; equal to {@code raw} where
 *     nothing was affected
 * @param events the events that touch it
 */
public record Deduction<T>(T raw, T deducted, List<ExceptionalEvent> events) {

    public Deduction {
        events = List.copyOf(events);
    }
}
