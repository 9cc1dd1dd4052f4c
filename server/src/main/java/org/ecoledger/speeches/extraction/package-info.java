/** Reads proposals out of a text by rules and dictionaries; knows no database and no person. */
@NullMarked
package org.ecoledger.speeches.extraction;

import org.jspecify.annotations.NullMarked;
