package org.ecoledger.speeches;

import java.util.Locale;
import org.ecoledger.speeches.Drawn.State;

/** What the states of a proposal are called. */
final class StateWords {
    private StateWords() {}

    static String of(State state, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return switch (state) {
            case OPEN -> english ? "to be confirmed" : "待确认";
            case ACCEPTED -> english ? "accepted" : "已采纳";
            case REJECTED -> english ? "rejected" : "已驳回";
            case MERGED -> english ? "merged" : "已合并";
        };
    }
}
