/**
 * Texts that people hand in for reading, a Word document, a workbook, a PDF, plain or pasted text: their words in reading order
 * with the place of each, mended where the way here broke them, and every mend told (A.2, N47).
 */
@NullMarked
@NamedInterface("papers")
package org.ecoledger.intake.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
