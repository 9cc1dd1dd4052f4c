/**
 * Surface water and groundwater: the classes of GB 3838 and GB/T 14848, the evaluation of sections, rivers and lakes
 * (环办〔2011〕22号), the trophic state of lakes, the city index of surface water and the compliance of drinking-water
 * sources. A missing value is absent, never zero; a negative one is refused.
 */
@NullMarked
package org.ecoledger.standards.water;

import org.jspecify.annotations.NullMarked;
