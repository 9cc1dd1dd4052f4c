package org.ecoledger.speeches;

import java.util.Arrays;
import java.util.Locale;
import org.ecoledger.problems.Spoken;
import org.ecoledger.speeches.extraction.Content;

/** The six things that a sentence of a speech can ask for, as readers and tables name them. */
public enum ContentKind implements Spoken {
    TARGET(Content.Target.class, "目标", "Target"),
    TASK(Content.Task.class, "任务", "Task"),
    DUTY(Content.Duty.class, "职责", "Duty"),
    COMMITMENT(Content.Commitment.class, "承诺事项", "Commitment"),
    FORBIDDEN(Content.Forbidden.class, "禁止事项", "Forbidden"),
    CONSEQUENCE(Content.Consequence.class, "追责条款", "Consequence");

    private final Class<? extends Content> type;
    private final String chinese;
    private final String english;

    ContentKind(Class<? extends Content> type, String chinese, String english) {
        this.type = type;
        this.chinese = chinese;
        this.english = english;
    }

    /** The kind of what is proposed. */
    public static ContentKind of(Content content) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(content))
                .findFirst()
                .orElseThrow();
    }

    Class<? extends Content> type() {
        return type;
    }

    /** Whether it is work with an end, for which a clock can run. */
    boolean isWork() {
        return this == TASK || this == COMMITMENT;
    }

    @Override
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }
}
