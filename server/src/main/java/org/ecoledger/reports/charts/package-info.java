/** Charts and maps as pictures for documents. */
@NullMarked
package org.ecoledger.reports.charts;

import org.jspecify.annotations.NullMarked;
