package org.ecoledger.assessment.facts;

import org.ecoledger.assessment.rules.SubjectKind;

/**
 * One of those who are assessed.
 *
 * @param code of the region (county, township) or of the unit (department)
 * @param region code of the region in which it lies or which it serves
 * @param path that region's codes from the top, each followed by a slash
 */
public record Subject(SubjectKind kind, String code, String name, String region, String path) {}
