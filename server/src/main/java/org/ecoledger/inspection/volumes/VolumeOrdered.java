package org.ecoledger.inspection.volumes;

/** A volume was ordered and waits to be bound. */
record VolumeOrdered(long volume) {}
