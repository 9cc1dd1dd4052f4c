package org.ecoledger.intake.papers;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecoledger.intake.papers.Paper.Repair;

/**
 * Turns traditional characters into simplified ones, by phrases: 乾 becomes 干 in 乾燥 and stays in 乾坤. Characters that both
 * writings have are touched only in a text that is written in traditional ones.
 */
final class Traditional {
    private static final int ONE_IN = 50;

    private Traditional() {}

    static boolean isWriting(List<Draft> drafts) {
        long traditional = 0;
        long all = 0;
        for (Draft draft : drafts) {
            String text = draft.text();
            String simplified = simplified(text);
            for (int at = 0; at < text.length(); at++) {
                if (Characters.isHan(text.charAt(at))) {
                    all++;
                    traditional += isChanged(text, simplified, at, false) ? 1 : 0;
                }
            }
        }
        return traditional * ONE_IN > all;
    }

    static void mend(Draft draft, boolean isWriting) {
        String text = draft.text();
        String simplified = simplified(text);
        if (simplified.equals(text)) {
            return;
        }
        var mended = new StringBuilder(text);
        Set<String> was = new LinkedHashSet<>();
        List<String> is = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isChanged(text, simplified, end, isWriting)) {
                end++;
            }
            if (end > at) {
                mended.replace(at, end, simplified.substring(at, end));
                if (was.add(text.substring(at, end))) {
                    is.add(simplified.substring(at, end));
                }
            }
            at = end + 1;
        }
        if (!was.isEmpty()) {
            draft.becomes(mended.toString());
            draft.note(Repair.Kind.TRADITIONAL, String.join("、", was), String.join("、", is));
        }
    }

    /** As long as the text, so that places stay. */
    static String simplified(String text) {
        String whole = HanLP.convertToSimplifiedChinese(text);
        if (whole.length() == text.length()) {
            return whole;
        }
        var single = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            String one = HanLP.convertToSimplifiedChinese(text.substring(at, at + 1));
            single.append(one.length() == 1 ? one.charAt(0) : text.charAt(at));
        }
        return single.toString();
    }

    private static boolean isChanged(String text, String simplified, int at, boolean isWriting) {
        char written = text.charAt(at);
        return written != simplified.charAt(at)
                && Characters.isHan(written)
                && (isWriting || !Characters.isSimplified(written));
    }
}
