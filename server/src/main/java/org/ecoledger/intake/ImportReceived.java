package org.ecoledger.intake;

/** A file was stored and acknowledged, and waits to be run. */
record ImportReceived(long id) {}
