package org.ecoledger.matters.sameness;

import java.util.List;

/**
 * A matter that is likely the same.
 *
 * @param candidate its number; of a merged one that of the file that holds it
 */
record Match(String candidate, double score, List<Reason> reasons) {}
