package org.ecoledger.setup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.intake.RowRefused;

/** What clerks write for a member of a small set, and which member it is. */
final class Words<T extends Enum<T>> {
    private final Map<String, T> members = new LinkedHashMap<>();
    private final StringBuilder choices = new StringBuilder();

    /** The member's own name counts, too. */
    Words<T> say(T member, String... words) {
        choices.append(choices.isEmpty() ? "" : "、").append(words[0]);
        members.put(member.name().toLowerCase(Locale.ROOT), member);
        Arrays.stream(words).forEach(word -> members.put(word.toLowerCase(Locale.ROOT), member));
        return this;
    }

    T read(String heading, String written) {
        T member = members.get(written.strip().toLowerCase(Locale.ROOT));
        if (member == null) {
            throw new RowRefused("setup.not-a-choice", heading, written, choices);
        }
        return member;
    }
}
