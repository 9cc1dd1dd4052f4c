/**
 * The reply to a handed-over case (答复): a versioned form that is checked against the case's points, the site check and what
 * others answered, signed as it stands, and frozen as a document when it is reported (M12-06, M12-08, M12-09, M12-12, P1, C7).
 */
@NullMarked
@NamedInterface("replies")
package org.ecoledger.inspection.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
