package org.ecoledger.assessment.consequences;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ecoledger.clock.CityTime;
import org.ecoledger.notices.Notice;
import org.ecoledger.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a unit what was decided about it, and how its appeal went. Nobody of it is told of what is only proposed. */
@Component
class ConsequenceNotices {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Notices notices;
    private final Powers powers;

    ConsequenceNotices(Notices notices, Powers powers) {
        this.notices = notices;
        this.powers = powers;
    }

    void notified(Consequence file, ConsequenceKind kind, @Nullable Instant until) {
        String end = until == null ? "—" : DAY.format(CityTime.at(until.minusSeconds(1)));
        String code = file.appealDays() == 0 ? "notified-final" : "notified";
        tell(
                file,
                "notify",
                code,
                List.of(kind.in(Locale.SIMPLIFIED_CHINESE), file.subject().name(), end),
                true);
    }

    void moved(Consequence file, String action) {
        if (file.notifiedAt() != null && List.of("uphold", "grant", "revoke").contains(action)) {
            tell(file, action, action, List.of(file.number(), file.subject().name()), false);
        }
    }

    private void tell(Consequence file, String step, String code, List<String> words, boolean urgent) {
        String unit = file.unit();
        if (unit != null) {
            powers.peopleOf(unit)
                    .forEach(account -> notices.tell(new Notice(
                            file.subjectKey() + ":" + step + ":" + file.revision(),
                            account,
                            "assessment.consequence.notice." + code,
                            words,
                            file.page(),
                            urgent)));
        }
    }
}
