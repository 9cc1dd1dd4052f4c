package org.ecoledger.intake;

/**
 * A row as it stood in its file: where every figure ends.
 *
 * @param sha256 hash of the whole file, hexadecimal
 * @param line line in a text file, row in a sheet, feature in a map; from 1
 */
public record RawRow(String file, String sha256, long line, String text) {}
