package org.ecoledger.assessment.rules;

/** Whose facts count for a subject. */
public enum Scope {
    /** Those about the subject itself. */
    OWN,
    /** Those about the subject and all places in it: a county answers for its townships. */
    WITHIN,
    /** Those for which the subject is named responsible: a department, wherever the fact lies. */
    RESPONSIBLE
}
