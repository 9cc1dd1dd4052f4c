/** What a template may ask for: every field is a query whose answer opens to its inputs (C4). */
@NullMarked
package org.ecoledger.reports.fields;

import org.jspecify.annotations.NullMarked;
