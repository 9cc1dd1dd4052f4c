/**
 * Files evaluated row by row, from the command line: a table of measured values goes in, the same rows come out with what
 * the standards say of each. Plain programs of this library alone.
 */
@NullMarked
package org.ecoledger.standards.files;

import org.jspecify.annotations.NullMarked;
