package org.ecoledger.evidence;

/** What a file proves. */
public enum EvidenceRole {
    /** 整改前: the place with the problem. */
    BEFORE,
    /** 现场: what was seen at the check. */
    SITE,
    /** 整改后: the place after the problem was solved. */
    AFTER,
    /** A document rather than a photo. */
    DOCUMENT;

    public boolean isPhoto() {
        return this != DOCUMENT;
    }
}
