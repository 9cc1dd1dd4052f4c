package org.ecoledger.matters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be there before a matter of a kind is closed (C8): {@code matters/packages.csv}. */
@Component
class ClosurePackages {
    private final List<Item> items = MatterTable.rows(
            "packages",
            row -> new Item(
                    row.get("track"),
                    row.get("kind"),
                    row.get("item"),
                    Arrays.asList(row.get("proof").split("\\|")),
                    row.get("zh"),
                    row.get("en"),
                    row.get("why_zh"),
                    row.get("why_en"),
                    LocalDate.parse(row.get("valid_from"))));

    /**
     * One thing that is asked for.
     *
     * @param track procedure for which it is asked; empty for all
     * @param kind of problem; empty for all
     * @param proof actions that bring it, or {@code supply:<item>}
     */
    record Item(
            String track,
            String kind,
            String code,
            List<String> proof,
            String chinese,
            String english,
            String whyChinese,
            String whyEnglish,
            LocalDate validFrom) {

        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }

        String why(Locale locale) {
            return "en".equals(locale.getLanguage()) ? whyEnglish : whyChinese;
        }

        /** The newest step of the round that brings it. */
        Optional<Step> proofIn(Collection<Step> round) {
            return round.stream().filter(this::isBroughtBy).reduce((first, last) -> last);
        }

        private boolean isBroughtBy(Step step) {
            return proof.contains(step.action())
                    || proof.contains(step.action() + ":" + step.fields().get("item"));
        }

        private boolean fits(Matter matter, LocalDate day) {
            return (track.isEmpty() || track.equals(matter.track()))
                    && (kind.isEmpty() || kind.equals(matter.kind()))
                    && !validFrom.isAfter(day);
        }
    }

    /** An item with the step that brought it; null while it is missing. */
    record Entry(Item item, @Nullable Step proof) {}

    /**
     * The package of this matter. Where nothing was found, and where the file that holds the matter brings the proof, none
     * is asked for.
     *
     * @param round steps since the matter was opened or opened again
     */
    List<Entry> of(Matter matter, Collection<Step> round, LocalDate day) {
        if ("untrue".equals(matter.truth()) || matter.mergedInto() != null) {
            return List.of();
        }
        var asked = new LinkedHashMap<String, Item>();
        items.stream().filter(item -> item.fits(matter, day)).forEach(item -> asked.putIfAbsent(item.code(), item));
        return asked.values().stream()
                .map(item -> new Entry(item, item.proofIn(round).orElse(null)))
                .toList();
    }
}
