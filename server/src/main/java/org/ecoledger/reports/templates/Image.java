package org.ecoledger.reports.templates;

/**
 * A picture to be placed.
 *
 * @param bytes PNG or JPEG
 * @param description what it shows, for who cannot see it
 */
public record Image(byte[] bytes, int widthMillimetres, String description) {}
