/** What others give marks for: sheets of the assessing departments, self-reports and their checking, payments with their vouchers (DU30, DU31, L22, X6). */
@NullMarked
@NamedInterface("sheets")
package org.ecoledger.assessment.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
