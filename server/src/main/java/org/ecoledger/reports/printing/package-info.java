/** PDF by a pool of LibreOffice processes, off the request thread. */
@NullMarked
package org.ecoledger.reports.printing;

import org.jspecify.annotations.NullMarked;
