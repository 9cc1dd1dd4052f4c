package org.ecoledger.matters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a unit may answer in one go, and the steps that are in it: {@code matters/answers.csv}. */
@Component
class AnswerResults {
    private final List<AnswerResult> all = MatterTable.rows(
            "answers",
            row -> new AnswerResult(
                    row.get("code"),
                    row.get("finding"),
                    Arrays.asList(row.get("actions").split(" ")),
                    row.get("zh"),
                    row.get("en")));

    /**
     * One answer.
     *
     * @param finding what was found on site, from {@code matters/types.csv}; empty where a step of it says so itself
     * @param actions steps in their order, as procedures name them
     */
    record AnswerResult(String code, String finding, List<String> actions, String chinese, String english) {
        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    List<AnswerResult> all() {
        return all;
    }
}
