package org.ecoledger.targets.parties;

import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Unit;

/** On whom a letter lies: each level has templates of its own (M01-02, M01-03). */
public enum LetterLevel {
    /** Province to city: signed outside, registered here. */
    CITY,
    /** City to county. */
    COUNTY,
    /** To a department or bureau of the same government. */
    DEPARTMENT,
    /** County to township or street office. */
    TOWNSHIP,
    /** Township to village. */
    VILLAGE,
    /** To an enterprise, whoever gives it. */
    ENTERPRISE;

    public static LetterLevel of(Party giver, Party taker) {
        if (taker.isEnterprise()) {
            return ENTERPRISE;
        }
        if (taker.kind() == Party.Kind.VILLAGE) {
            return VILLAGE;
        }
        if (giver.region() == null || giver.region().level() == Level.PROVINCE) {
            return CITY;
        }
        if (taker.unitKind() == Unit.Kind.TOWNSHIP) {
            return TOWNSHIP;
        }
        boolean county = taker.region() != null && taker.region().level() == Level.COUNTY;
        return county && taker.unitKind() == Unit.Kind.GOVERNMENT ? COUNTY : DEPARTMENT;
    }
}
