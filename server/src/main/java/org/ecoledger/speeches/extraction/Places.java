package org.ecoledger.speeches.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which city or county a speech is about: the name that it says most often. */
final class Places {
    private static final String NO_NAME = "全我本各县区城都超该上下两省在到对市州级向是和与的";
    private static final int ENOUGH = 200_000;

    private Places() {}

    static String spokenOf(List<String> paragraphs) {
        Map<String, Integer> times = new HashMap<>();
        int read = 0;
        for (String paragraph : paragraphs) {
            String plain = Plain.of(paragraph);
            read += plain.length();
            if (read > ENOUGH) {
                break;
            }
            for (int at = plain.indexOf('市'); at >= 0; at = plain.indexOf('市', at + 1)) {
                named(plain, at).ifPresent(name -> times.merge(name, 1, Integer::sum));
            }
        }
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Optional<String> named(String plain, int at) {
        if (at < 2 || !clean(plain.charAt(at - 1)) || !clean(plain.charAt(at - 2))) {
            return Optional.empty();
        }
        boolean bounded = at == 2 || !Plain.han(plain.charAt(at - 3)) || !clean(plain.charAt(at - 3));
        return bounded ? Optional.of(plain.substring(at - 2, at + 1)) : Optional.empty();
    }

    private static boolean clean(char character) {
        return Plain.han(character) && NO_NAME.indexOf(character) < 0;
    }
}
