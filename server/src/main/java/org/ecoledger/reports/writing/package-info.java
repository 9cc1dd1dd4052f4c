/** Fills a template: first what it says, figure by figure, then the Word file. */
@NullMarked
package org.ecoledger.reports.writing;

import org.jspecify.annotations.NullMarked;
