package org.ecoledger.reports.writing;

import org.ecoledger.reports.contradictions.CheckedText.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place that a person has to fill and has not filled yet.
 *
 * @param label what the template asks for there
 * @param place where it stands first in the text; null in a header or footer
 */
public record Gap(String label, @Nullable Place place) {}
