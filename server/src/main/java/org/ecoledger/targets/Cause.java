package org.ecoledger.targets;

import java.time.LocalDate;

/**
 * A result that helped to make a standing change: a day over the control value, a section that failed.
 *
 * @param ref address of the figure or page that shows it
 */
public record Cause(LocalDate day, String label, String text, String unit, String ref) {}
