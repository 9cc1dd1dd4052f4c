/** Tables that an inspection's offices take away: as a workbook and as a document, and the data they are laid out by. */
@NullMarked
package org.ecoledger.inspection.papers;

import org.jspecify.annotations.NullMarked;
