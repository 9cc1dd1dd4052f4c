/** Templates as Word files: kept in versions, refused with the place named where they cannot be filled. */
@NullMarked
package org.ecoledger.reports.templates;

import org.jspecify.annotations.NullMarked;
