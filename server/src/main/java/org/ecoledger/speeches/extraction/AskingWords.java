package org.ecoledger.speeches.extraction;

/** The words of a clause that ask: 要, 必须, 请, 将; not the same characters within other words. */
record AskingWords(String plain, int from, int to) {
    private static final String NOT_BEFORE_YAO = "主重只首必不概纪摘提简扼紧若想需";
    private static final String NOT_BEHIND_YAO = "求素点么道件义害塞";
    private static final String NOT_BEFORE_YING = "反响适相供对回效感呼顺理";
    private static final String NOT_BEHIND_YING = "急对用变答邀诺付激聘城";
    private static final Lexicon WORDS = Lexicon.SHIPPED;

    /** Length of the word that asks here; 0 for none. */
    int must(int at) {
        int length = WORDS.list("must").at(plain, at, to);
        if (length != 1) {
            return length;
        }
        char before = at > from ? plain.charAt(at - 1) : ' ';
        char behind = at + 1 < to ? plain.charAt(at + 1) : ' ';
        return switch (plain.charAt(at)) {
            case '要' -> NOT_BEFORE_YAO.indexOf(before) >= 0 || NOT_BEHIND_YAO.indexOf(behind) >= 0 ? 0 : 1;
            case '应' -> NOT_BEFORE_YING.indexOf(before) >= 0 || NOT_BEHIND_YING.indexOf(behind) >= 0 ? 0 : 1;
            case '需' -> behind == '求' || "急必所无按".indexOf(before) >= 0 ? 0 : 1;
            case '请' -> behind == '示' || behind == '求' || behind == '来' || "申邀提聘".indexOf(before) >= 0 ? 0 : 1;
            case '将' -> "即大小".indexOf(before) >= 0 || !willDo(at + 1) ? 0 : 1;
            default -> 1;
        };
    }

    /** 将 for what will be done, not for what is taken in hand: 将组织, not 将责任落实. */
    private boolean willDo(int at) {
        return WORDS.list("ending").at(plain, at, to) > 1
                || WORDS.list("adverb").at(plain, at, to) > 1
                || WORDS.list("lasting").at(plain, at, to) > 1
                        && !WORDS.list("dispose").in(plain, at, to)
                || TimePhrases.passed(plain, at, to) > at;
    }
}
