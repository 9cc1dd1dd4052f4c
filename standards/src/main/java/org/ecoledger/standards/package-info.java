/**
 * China's environmental standards as pure functions over dated tables: which edition applies on a day, how numbers are
 * rounded, and (in the packages below) how each medium is evaluated. Depends on the JDK and JSpecify only.
 */
@NullMarked
package org.ecoledger.standards;

import org.jspecify.annotations.NullMarked;
