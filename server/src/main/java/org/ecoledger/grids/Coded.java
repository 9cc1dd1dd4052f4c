package org.ecoledger.grids;

/** A code with its name in the reader's language. */
record Coded(String code, String name) {}
