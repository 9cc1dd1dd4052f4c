/** EcoLedger 绿账: the platform with which a city runs its environmental-protection work. */
@NullMarked
package org.ecoledger;

import org.jspecify.annotations.NullMarked;
