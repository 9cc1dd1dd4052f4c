package org.ecoledger.works;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A special campaign (专项行动, M01-15): where, by whom, from when to when, with what goals, and what came of it.
 *
 * @param battle which of the four (M01-16); null where it belongs to none or to several
 * @param owner unit that leads it
 * @param units the others that take part
 * @param regions codes of the regions that it covers
 * @param result what came of it as its leading unit says; null while it runs
 */
public record Campaign(
        String number,
        int version,
        String title,
        @Nullable String battle,
        String giver,
        String giverName,
        String owner,
        String ownerName,
        List<String> units,
        List<String> regions,
        LocalDate startsOn,
        LocalDate endsOn,
        String goals,
        String basis,
        String procedure,
        String state,
        @Nullable String result,
        @Nullable LocalDate closedOn,
        Instant openedAt,
        String openedByName)
        implements WorkFile {
    static final String TRACK = "campaign";

    @Override
    public String track() {
        return TRACK;
    }

    @Override
    public List<String> helpers() {
        return units;
    }
}
