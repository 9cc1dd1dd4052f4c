package org.ecoledger.speeches.extraction;

import java.util.List;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.ecoledger.speeches.extraction.UnitReader.Mentions;

/** Units that no table knows and that end like none, where only a unit can stand: behind 由 or 建议, before what it is to do. */
final class Strangers {
    private static final int LONGEST = 8;
    private static final String NO_NAME = "的了是对将把被要由，。：、在从于此其以而并不就再先每各我你他它这那“”〇";

    private final String plain;
    private final int end;
    private final Lexicon words = Lexicon.SHIPPED;
    private final VerbReader verbs;

    Strangers(String plain, int end, VerbReader verbs) {
        this.plain = plain;
        this.end = end;
        this.verbs = verbs;
    }

    /** The name that begins here and ends before a deed with an end, or before what is taken in hand; empty for none. */
    Mentions at(int from) {
        boolean deed = from >= end
                || verbs.known(from).kind() != Kind.NONE
                || words.list("adverb").at(plain, from, end) > 0
                || words.list("vague").at(plain, from, end) > 1
                || TimePhrases.at(plain, from, end).isPresent();
        for (int at = from; !deed && at < Math.min(end, from + LONGEST + 1); at++) {
            if (at >= from + 2 && acts(at)) {
                return new Mentions(List.of(new Mention(from, at)), at);
            }
            if (NO_NAME.indexOf(plain.charAt(at)) >= 0) {
                break;
            }
        }
        return new Mentions(List.of(), from);
    }

    private boolean acts(int at) {
        boolean takes = plain.charAt(at) == '把' && at + 3 < end;
        return takes || words.list("ending").at(plain, at, end) > 1 && at + 2 < end;
    }
}
