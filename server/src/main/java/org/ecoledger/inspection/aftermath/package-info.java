/**
 * What follows a reply: cases settled for this stage go on as items of rectification with milestones (M12-13, M12-14), and what
 * was found is made public without persons' names (边督边改公开).
 */
@NullMarked
@NamedInterface("aftermath")
package org.ecoledger.inspection.aftermath;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
