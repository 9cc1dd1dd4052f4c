package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.assessment.rules.RuleSetFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From measured values to marks (rulings 13, 14)")
class RuleMarksTest {

    @Test
    void marksLieOnTheLineAndStayWithinThePoints() {
        assertThat(marks(Map.of("days", "75", "matters", "96")).total()).isEqualByComparingTo("70");
        assertThat(marks(Map.of("days", "95", "matters", "94")).total()).isEqualByComparingTo("80");
        assertThat(marks(Map.of("days", "10", "matters", "79")).total()).isEqualByComparingTo("0");
    }

    @Test
    void missingDataAreTreatedAsTheRuleSays() {
        CountyMarks withoutDays = marks(Map.of("matters", "94"));
        assertThat(withoutDays.total()).isEqualByComparingTo("50");
        assertThat(withoutDays.notes()).singleElement().asString().contains("不计该项");

        CountyMarks withoutMatters = marks(Map.of("days", "75"));
        assertThat(withoutMatters.total()).isEqualByComparingTo("70");
    }

    private static CountyMarks marks(Map<String, String> values) {
        var measured = new HashMap<String, Measured>();
        for (String item : List.of("days", "matters")) {
            String value = values.get(item);
            measured.put(item, measured(value == null ? null : new BigDecimal(value)));
        }
        return CountyMarks.of(RuleSetFile.read(RuleTexts.plain()), measured);
    }

    private static Measured measured(@Nullable BigDecimal value) {
        return new Measured(value, "", "%", "", List.of(), null, Instant.EPOCH);
    }
}
