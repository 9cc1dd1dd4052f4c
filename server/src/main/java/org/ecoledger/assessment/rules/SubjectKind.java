package org.ecoledger.assessment.rules;

/** Of what kind the assessed are. Only units of one kind are ranked with each other. */
public enum SubjectKind {
    /** 县区: known by the region's code. */
    COUNTY,
    /** 乡镇、街道: known by the region's code. */
    TOWNSHIP,
    /** 部门: known by the unit's code. */
    DEPARTMENT
}
