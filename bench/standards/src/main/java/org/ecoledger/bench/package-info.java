/** The speed of the library of standards, beside a plain implementation and a plain scan of the same data. */
@NullMarked
package org.ecoledger.bench;

import org.jspecify.annotations.NullMarked;
