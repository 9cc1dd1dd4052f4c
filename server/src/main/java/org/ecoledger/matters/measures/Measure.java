package org.ecoledger.matters.measures;

import java.util.Locale;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.problems.Spoken;

/**
 * A rung of the ladder of supervision (督办, inventory P11), from {@code matters/measures.csv}.
 *
 * @param order the higher, the graver
 * @param deciders who may decide on it
 * @param transfer it can only be suggested to those competent (建议移送): 诫勉、问责
 * @param basis rule on which it rests, as officials cite it
 */
record Measure(String code, int order, String zh, String en, Set<Role> deciders, boolean transfer, String basis)
        implements Spoken {

    @Override
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }

    boolean isDecidedBy(Actor actor) {
        return deciders.stream().anyMatch(actor::is);
    }
}
