package org.ecoledger.works;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Whether a task will miss its deadline (逾期风险, M01-08): derived, never entered.
 *
 * @param elapsed share of the time that is over, in per cent
 * @param progress how far it is, in per cent
 * @param gap by how many points progress is behind the time; negative when it is ahead
 * @param chinese the signs in words
 * @param english the same
 */
public record Risk(
        Level level,
        BigDecimal elapsed,
        BigDecimal progress,
        BigDecimal gap,
        List<String> chinese,
        List<String> english) {

    /** From nothing to fear to too late. */
    public enum Level {
        /** Done, cancelled, paused or not given yet: nothing is at risk. */
        SETTLED("无需研判", "nothing at risk"),
        NONE("按期推进", "on course"),
        WATCH("需关注", "to be watched"),
        HIGH("高风险", "at high risk"),
        LATE("已逾期", "late");

        private final String chinese;
        private final String english;

        Level(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }

        /** As addresses say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether somebody has to look at it. */
        public boolean isPressing() {
            return this == HIGH || this == LATE;
        }
    }

    /** The judgement with its reasons, in one sentence. */
    public String sentence(Locale locale) {
        boolean inEnglish = "en".equals(locale.getLanguage());
        List<String> signs = inEnglish ? english : chinese;
        String level = level().in(locale);
        return signs.isEmpty()
                ? level
                : inEnglish
                        ? String.join("; ", signs) + ": " + level + "."
                        : String.join("；", signs) + "：" + level + "。";
    }
}
