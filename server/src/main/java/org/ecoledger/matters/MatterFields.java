package org.ecoledger.matters;

/** Fields of steps that mean something to the code; what is not here is kept and shown as the table says. */
final class MatterFields {
    static final String UNIT = "unit";
    static final String DUTY = "duty";
    static final String LEAD = "lead";
    static final String COOPERATING = "cooperating";
    static final String SUPERVISOR = "supervisor";
    static final String COUNTERSIGNERS = "countersigners";
    static final String NOTE = "note";
    static final String REASON = "reason";
    static final String REPLY = "reply";
    static final String FINDING = "finding";
    static final String HANDLING = "handling";
    static final String CAUSE = "cause";
    static final String SATISFACTION = "satisfaction";
    static final String SAID_SOLVED = "said-solved";
    static final String EXTENSION = "extension";
    static final String UNTIL = "until";
    static final String LIMIT = "limit";
    static final String PARENT = "parent";
    static final String FACTS = "facts";
    static final String PACKAGE = "package";
    static final String DOCUMENT = "document";
    static final String CONFIRMATION = "confirmation";
    static final String PHOTO_BEFORE = "photo-before";
    static final String PHOTO_SITE = "photo-site";
    static final String PHOTO_AFTER = "photo-after";

    private MatterFields() {}
}
