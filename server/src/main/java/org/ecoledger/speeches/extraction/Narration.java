package org.ecoledger.speeches.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Outline.Part;
import org.ecoledger.speeches.extraction.Outline.Sentence;

/**
 * Minutes and news tell what was done without a word of the past (带领相关部门查看现场). In them only what somebody is reported to ask,
 * or what asks in so many words, lies ahead.
 */
final class Narration {
    private static final Pattern TELLS = Pattern.compile(
            "(?:日前|近日|昨日|昨天|今日|今天|当天|上午|下午|\\d ?月 ?\\d{1,2} ?日)[^。；]{0,60}(?:召开|举行|主持|带领|率队|率领|赴|深入|来到|调研|视察|检查|督导|督查|参加|走访|到)"
                    + "|会议(?:听取|传达|通报|宣读|由|观看|书面)|一行|先后来到|出席会议|参加会议|会议记录");
    private static final Pattern SPOKEN = Pattern.compile("同志们|下面，?我|我讲|刚才|各位领导");
    private static final Pattern DATED = Pattern.compile(
            "(?:当天|当日|昨天|昨日|前天|日前|近日|随后|会前|此间|(?:20\\d\\d ?年 ?)?\\d{1,2} ?月 ?\\d{1,2} ?日(?! ?(?:之前|以前|前|底|起|之内|内|下班)))");
    private static final Pattern NEWS = Pattern.compile("本报讯|本网讯|记者|通讯员|台讯");
    private static final Pattern SAYS = Pattern.compile(
            "[^，。：]{0,24}?(?:还|并|最后|首先|同时|特别|明确|一致)?(?:要求|强调|指出|明确|决定|议定|确定|提出|部署|认为|同意|商定)[，：].*", Pattern.DOTALL);
    private static final Pattern BIDS = Pattern.compile("[^，。：]{0,24}?(?:要求|明确|决定|议定|确定|商定|责成)[，：].*", Pattern.DOTALL);
    private static final Pattern TELLS_ONLY = Pattern.compile("[^，。：]{0,24}?(?:指出|认为)[，：].*", Pattern.DOTALL);
    private static final Pattern FOLLOWS =
            Pattern.compile(".*(?:议定|要求|决定|意见|明确|讲话|确定|商定|部署|安排)[^。]{0,10}(?:如下|以下)?[^。]{0,6}：", Pattern.DOTALL);
    private static final Pattern AFTER =
            Pattern.compile("(?!会后|散会后|会议结束后)[^，。；]{0,30}(?:召开|听取|传达|[看听开学读]完)[^，。；]{0,24}(?:之后|以后|后)，");
    private static final int OPENING = 4;

    private final boolean narrated;
    private boolean follows;
    private boolean asking;
    private int paragraph = -1;

    private Narration(boolean narrated) {
        this.narrated = narrated;
    }

    /** How one speech or paper is told. */
    static Narration of(SpokenText text, Part part) {
        List<String> paragraphs = text.paragraphs().subList(part.fromParagraph(), part.toParagraph());
        boolean spoken =
                paragraphs.stream().anyMatch(said -> SPOKEN.matcher(said).find());
        boolean tells = paragraphs.stream()
                .limit(OPENING)
                .anyMatch(said -> TELLS.matcher(Plain.of(said)).find());
        boolean news = paragraphs.stream()
                .limit(OPENING)
                .anyMatch(said -> NEWS.matcher(said).find());
        return new Narration(tells && (news || !spoken));
    }

    /** Whether a sentence begins to tell what somebody says, so that who was named before is meant no more. */
    static boolean says(String sentence) {
        return SAYS.matcher(sentence).matches();
    }

    /** Whether it tells what somebody asks for, and not only what somebody thinks. */
    static boolean bids(String sentence) {
        return BIDS.matcher(sentence).matches();
    }

    /** Whether a sentence opens with the day of what it tells: 5月12日，…. */
    static boolean dated(String plain, int from, int to) {
        return DATED.matcher(plain).region(from, to).lookingAt();
    }

    /** Whether a sentence opens with what was done before: 市委召开常委会议后，…. */
    static boolean after(String plain, int from, int to) {
        return AFTER.matcher(plain).region(from, to).lookingAt();
    }

    /** Takes the next sentence: whether what it says without a word that asks lies ahead. */
    boolean ahead(Sentence sentence, String said) {
        if (!narrated) {
            return true;
        }
        if (sentence.stretch().paragraph() != paragraph) {
            paragraph = sentence.stretch().paragraph();
            asking = follows;
        }
        if (says(said)) {
            asking = !TELLS_ONLY.matcher(said).matches();
        }
        follows |= FOLLOWS.matcher(said).matches();
        return asking && (!sentence.heading() || said.endsWith("。"));
    }
}
