package org.ecoledger.inspection.replies;

import java.util.Locale;
import java.util.Map;
import org.ecoledger.problems.Spoken;

/** What codes are called in sentences and documents. */
record Named(String chinese, String english) implements Spoken {
    private static final Map<String, Named> TRUTHS = Map.of(
            "true", new Named("属实", "true"),
            "partly", new Named("部分属实", "partly true"),
            "untrue", new Named("不属实", "untrue"));
    private static final Map<String, Named> HANDLINGS = Map.of(
            "open", new Named("未办结", "not settled"),
            "staged", new Named("阶段性办结", "settled for this stage"),
            "done", new Named("已办结", "settled"));
    private static final Map<String, Named> DISPOSITIONS = Map.of(
            "handle", new Named("办理", "handled"),
            "transferred", new Named("移交", "transferred"),
            "merged", new Named("并案", "merged"),
            "declined", new Named("不予受理", "declined"));

    static Named truth(String code) {
        return TRUTHS.getOrDefault(code, new Named(code, code));
    }

    static Named handling(String code) {
        return HANDLINGS.getOrDefault(code, new Named(code, code));
    }

    static Named disposition(String code) {
        return DISPOSITIONS.getOrDefault(code, new Named(code, code));
    }

    static boolean isHandling(String code) {
        return HANDLINGS.containsKey(code);
    }

    static boolean isDisposition(String code) {
        return DISPOSITIONS.containsKey(code);
    }

    @Override
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }
}
