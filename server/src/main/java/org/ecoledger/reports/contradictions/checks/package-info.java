/** Where people have a text of theirs checked (数字自查): its readers, what the database knows of it, and what was found. */
@NullMarked
package org.ecoledger.reports.contradictions.checks;

import org.jspecify.annotations.NullMarked;
