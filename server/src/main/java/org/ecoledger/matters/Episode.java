package org.ecoledger.matters;

import java.time.Instant;

/** The hours in which a station stood out. */
record Episode(Instant from, Instant to) {}
