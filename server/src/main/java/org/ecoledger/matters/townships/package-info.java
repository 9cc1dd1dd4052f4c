/** The township's page (M03-16, rulings 6 and 8): limits that end soon, and facts exported to the forms of others. */
@NullMarked
package org.ecoledger.matters.townships;

import org.jspecify.annotations.NullMarked;
