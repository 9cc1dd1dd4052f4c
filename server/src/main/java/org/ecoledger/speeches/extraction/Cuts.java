package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph into sentences and a sentence into clauses; what stands in brackets, quotes and titles is not cut. */
final class Cuts {
    private static final String OPENING = "（《“‘「『【";
    private static final String CLOSING = "）》”’」』】";
    private static final String ENDS = "。！？；";
    private static final int LONGEST_ASIDE = 160;
    private static final int LONGEST_SENTENCE = 700;

    private Cuts() {}

    /** From and to of each sentence, without the blanks around it. */
    static List<int[]> sentences(String plain) {
        List<int[]> cuts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < plain.length(); at++) {
            int closed = closed(plain, at);
            at = Math.max(at, closed);
            boolean ends = ENDS.indexOf(plain.charAt(closed > 0 && plain.charAt(at) == '”' ? at - 1 : at)) >= 0;
            if (ends || at - from >= LONGEST_SENTENCE || headingEnds(plain, from, at)) {
                add(cuts, plain, from, Math.min(at + 1, plain.length()));
                from = at + 1;
            }
        }
        add(cuts, plain, from, plain.length());
        return cuts;
    }

    /** From and to of each clause with the mark that ends it. */
    static List<int[]> clauses(String plain, int from, int end) {
        List<int[]> cuts = new ArrayList<>();
        int begin = from;
        for (int at = from; at < end; at++) {
            at = Math.max(at, closed(plain, at));
            if (at < end && "，：。！？；".indexOf(plain.charAt(at)) >= 0) {
                add(cuts, plain, begin, at + 1);
                begin = at + 1;
            }
        }
        add(cuts, plain, begin, end);
        return cuts;
    }

    /** A numbered heading that runs on in the same paragraph after a blank. */
    private static boolean headingEnds(String plain, int from, int at) {
        if (at >= plain.length() || plain.charAt(at) != ' ' || at - from < 8 || at - from > 45) {
            return false;
        }
        String head = plain.substring(from, at).strip();
        return head.length() >= 6 && Numbering.numbered(head) && plain.length() - at > 30;
    }

    /** Where what opens here is closed; -1 where nothing opens or it is not closed soon. */
    private static int closed(String plain, int at) {
        int which = OPENING.indexOf(plain.charAt(at));
        int last = which < 0 ? 0 : Math.min(plain.length(), at + LONGEST_ASIDE);
        for (int closing = at + 1; closing < last; closing++) {
            if (plain.charAt(closing) == CLOSING.charAt(which)) {
                return closing;
            }
        }
        return -1;
    }

    private static void add(List<int[]> cuts, String plain, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && plain.charAt(begin) == ' ') {
            begin++;
        }
        while (end > begin && plain.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > begin) {
            cuts.add(new int[] {begin, end});
        }
    }
}
