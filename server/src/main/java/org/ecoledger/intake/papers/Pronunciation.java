package org.ecoledger.intake.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.intake.papers.Paper.Repair;

/**
 * Takes out how characters are read where it stands in brackets behind them, as some pages write traditional texts: 落實(shí).
 * What has no mark of a tone, as in 們(men), goes only in a text with many such brackets and only where it is the
 * character's reading; (kg) and (tce) stay.
 */
final class Pronunciation {
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
    static final String SYLLABLE = "[a-zɡü" + TONED + "]{1,6}";

    private static final Pattern BEHIND = Pattern.compile("(\\p{IsHan})[(（](" + SYLLABLE + ")[)）]");
    private static final Pattern MARKED = Pattern.compile("[" + TONED + "]");
    private static final int FEWEST_OF_MANY = 3;

    private Pronunciation() {}

    /** Whether the text was written by a program that puts the reading behind its characters. */
    static boolean isEverywhere(List<Draft> drafts) {
        int found = 0;
        for (Draft draft : drafts) {
            found += (int) BEHIND.matcher(draft.text())
                    .results()
                    .filter(match -> MARKED.matcher(match.group(2)).find())
                    .limit(FEWEST_OF_MANY)
                    .count();
        }
        return found >= FEWEST_OF_MANY;
    }

    static void mend(Draft draft, boolean isEverywhere) {
        Matcher found = BEHIND.matcher(draft.text());
        Set<String> was = new LinkedHashSet<>();
        List<String> is = new ArrayList<>();
        var mended = new StringBuilder();
        while (found.find()) {
            String character = found.group(1);
            if (isReading(character, found.group(2), isEverywhere)) {
                found.appendReplacement(mended, character);
                if (was.add(found.group())) {
                    is.add(character);
                }
            }
        }
        if (!was.isEmpty()) {
            draft.becomes(found.appendTail(mended).toString());
            draft.note(Repair.Kind.PINYIN_IN_BRACKETS, String.join("、", was), String.join("、", is));
        }
    }

    private static boolean isReading(String character, String syllable, boolean isEverywhere) {
        return MARKED.matcher(syllable).find()
                || isEverywhere
                        && character.length() == 1
                        && Characters.reading(character.charAt(0)).equals(Characters.withoutTone(syllable));
    }
}
