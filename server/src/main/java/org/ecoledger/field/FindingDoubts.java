package org.ecoledger.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is odd about a finding (疑点, ruling 3). It refuses nothing. */
@Component
class FindingDoubts {
    /** Beyond this the receiver hardly knows which village it is in, metres. */
    private static final BigDecimal COARSE = BigDecimal.valueOf(200);

    private final Sentences sentences;

    FindingDoubts(Sentences sentences) {
        this.sentences = sentences;
    }

    List<String> of(DeviceTime time, @Nullable BigDecimal accuracy, Locale locale) {
        var found = new ArrayList<String>();
        if (time.isDoubtful()) {
            Duration ahead = time.ahead();
            found.add(say(
                    ahead.isNegative() ? "field.doubt.clock-behind" : "field.doubt.clock-ahead",
                    locale,
                    Long.toString(ahead.abs().toMinutes()),
                    DeviceTime.written(time.capturedAt())));
        }
        if (accuracy != null && accuracy.compareTo(COARSE) > 0) {
            found.add(say(
                    "field.doubt.coarse",
                    locale,
                    accuracy.setScale(0, RoundingMode.HALF_UP).toPlainString()));
        }
        return List.copyOf(found);
    }

    private String say(String code, Locale locale, Object... arguments) {
        return sentences.say(code, List.of(arguments), locale);
    }
}
