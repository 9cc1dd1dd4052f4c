/** Where the fields of documents come from, one source for each kind of fact. */
@NullMarked
package org.ecoledger.reports.sources;

import org.jspecify.annotations.NullMarked;
