/** What each kind of body is to do by its office (部门职责清单, M01-05, M01-13), and the templates of letters, both as data. */
@NullMarked
@NamedInterface("duties")
package org.ecoledger.targets.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
