package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One thing that counts in an indicator: a day's mean, a section's month, a matter, an object of a list, a reported value.
 *
 * @param region code of the region asked for, with its holder where one was asked for, of which it is a part
 * @param day from which it counts
 * @param numerator what it adds above the line: a value, or 1 where it passes and 0 where it does not
 * @param denominator what it adds below the line
 * @param text as shown
 * @param ref address of the figure ({@code kind:key}) or page ({@code /matters/…}) that shows it
 */
public record Result(
        String region,
        LocalDate day,
        BigDecimal numerator,
        BigDecimal denominator,
        String label,
        String text,
        String unit,
        String ref) {}
