/**
 * Rule sets as data: what is measured for whom, how it becomes marks, what is deducted, what vetoes, what follows (C3, M15-01,
 * M15-05, ruling 14). Values only; nothing here reads evidence.
 */
@NullMarked
@NamedInterface("rules")
package org.ecoledger.assessment.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
