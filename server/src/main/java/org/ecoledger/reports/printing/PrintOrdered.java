package org.ecoledger.reports.printing;

/** A document waits to be printed. */
record PrintOrdered(long job) {}
