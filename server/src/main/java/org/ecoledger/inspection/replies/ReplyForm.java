package org.ecoledger.inspection.replies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fixed template of replies, as the notice of the inspection has it: {@code inspection/reply-form.csv} (M12-06). */
@Component
class ReplyForm {
    private final List<Section> all = ReplyTable.rows(
            "reply-form",
            row -> new Section(
                    row.get("version"),
                    LocalDate.parse(row.get("valid_from")),
                    row.get("basis"),
                    row.get("section"),
                    row.get("zh"),
                    row.get("en"),
                    row.get("hint_zh"),
                    row.get("hint_en"),
                    row.get("required").equals("yes"),
                    row.get("promises").isEmpty()
                            ? List.of()
                            : List.of(row.get("promises").split("\\|"))));

    /**
     * One section.
     *
     * @param code reported, points, truth, handling, milestones, accountability, attachments
     * @param promises names of the attachments that every reply promises
     */
    record Section(
            String version,
            LocalDate validFrom,
            String basis,
            String code,
            String chinese,
            String english,
            String chineseHint,
            String englishHint,
            boolean required,
            List<String> promises) {
        String title(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }

        String hint(Locale locale) {
            return "en".equals(locale.getLanguage()) ? englishHint : chineseHint;
        }
    }

    /** The edition in force on this day, its sections in order. */
    List<Section> on(LocalDate day) {
        String version = ReplyTable.newest(all, Section::validFrom, day).version();
        return edition(version);
    }

    /** An edition that some reply was written with. */
    List<Section> edition(String version) {
        return all.stream().filter(section -> section.version().equals(version)).toList();
    }

    static Optional<Section> find(List<Section> form, String code) {
        return form.stream().filter(section -> section.code().equals(code)).findFirst();
    }
}
