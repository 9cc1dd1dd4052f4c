package org.ecoledger.assessment.checks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which findings are listed; null where anything goes. */
record FindingFilter(
        @Nullable String period,
        @Nullable String place,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String text) {

    /** Over a finding {@code f} and its township's region {@code r}. */
    static final String WHERE = """
            (:period = '' or f.period = :period)
            and (:place = '' or r.path like '%' || :place || '/%')
            and (:finding_kind = '' or f.kind = :finding_kind)
            and (:state = '' or f.state = :state)
            and (:text = '' or strpos(f.number || ' ' || f.place || ' ' || f.words, :text) > 0)
            """;

    Map<String, Object> parameters() {
        return Map.of(
                "period", said(period),
                "place", said(place),
                "finding_kind", said(kind),
                "state", said(state),
                "text", said(text));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
