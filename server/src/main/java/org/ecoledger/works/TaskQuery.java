package org.ecoledger.works;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted.
 *
 * @param unit that leads or helps
 * @param states of the procedure; {@code open} for all that somebody has to act on, {@code late}; empty for all
 * @param text in number, title or basis
 */
public record TaskQuery(
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String battle,
        @Nullable String programme,
        @Nullable String region,
        @Nullable String campaign,
        List<String> states,
        List<String> risks,
        @Nullable String text) {

    /** All of this year. */
    public static TaskQuery ofYear(int year) {
        return new TaskQuery(year, null, null, null, null, null, null, List.of(), List.of(), null);
    }

    /** The same narrowed to those that this unit leads or helps with. */
    public TaskQuery ofUnit(@Nullable String code) {
        return new TaskQuery(year, code, kind, battle, programme, region, campaign, states, risks, text);
    }

    static TaskQuery ofCampaign(String number) {
        return new TaskQuery(null, null, null, null, null, null, number, List.of(), List.of(), null);
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("year", year);
        parameters.put("unit", unit);
        parameters.put("kind", kind);
        parameters.put("battle", battle);
        parameters.put("programme", programme);
        parameters.put("region", region);
        parameters.put("campaign", campaign);
        parameters.put("text", text == null ? null : "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        return parameters;
    }
}
