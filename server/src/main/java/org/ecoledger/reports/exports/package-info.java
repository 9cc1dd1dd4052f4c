/** Lists too long for a browser to hold, written as workbooks while they flow through (L4). */
@NullMarked
package org.ecoledger.reports.exports;

import org.jspecify.annotations.NullMarked;
