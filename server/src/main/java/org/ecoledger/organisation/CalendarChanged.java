package org.ecoledger.organisation;

import java.time.LocalDate;

/**
 * A day became a working day or ceased to be one. Raised in the transaction that changed it.
 *
 * @param working whether it is one now
 */
public record CalendarChanged(LocalDate day, boolean working) {}
