package org.ecoledger.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecoledger.inspection.CaseRows.Listed;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.RegionNames;
import org.jspecify.annotations.Nullable;

/** Reads a row of a list as a case; what keeps it from being one is said with how to mend it. */
final class CaseReader {
    private static final String STARS = "[★☆⭐✩*＊]";

    private final RegionNames names;

    CaseReader(RegionNames names) {
        this.names = names;
    }

    /**
     * A row read.
     *
     * @param text as the list has it, with whoever it names
     */
    record Read(
            OptionalInt sequence,
            String acceptance,
            String text,
            Region county,
            @Nullable Region township,
            String district,
            List<String> pollution,
            boolean starred,
            @Nullable Instant receivedAt,
            @Nullable Instant limit,
            Listed listed) {}

    Read read(ImportRow row) {
        if (row.isSpanning("acceptance") || row.isSpanning("text")) {
            throw new RowRefused("inspection.case-over-rows");
        }
        String written = row.find("acceptance").orElseThrow(() -> new RowRefused("inspection.number-missing"));
        String acceptance = written.replaceAll(STARS, "").replaceAll("[\\s　]", "");
        if (acceptance.isEmpty()) {
            throw new RowRefused("inspection.number-missing");
        }
        String text = row.find("text").orElseThrow(() -> new RowRefused("inspection.text-missing", acceptance));
        RegionNames.Place place = place(row, text);
        Region township = place.township() == null ? townshipIn(text, place.county()) : place.township();
        return new Read(
                sequence(row),
                acceptance,
                text,
                place.county(),
                township,
                row.find("district").orElse(place.county().name()),
                row.find("pollution").map(Pollution::read).orElse(List.of()),
                isStarred(row, written),
                row.findTime("received").orElse(null),
                row.findTime("limit").orElse(null),
                listed(row));
    }

    private static OptionalInt sequence(ImportRow row) {
        if (row.isContinued("sequence")) {
            return OptionalInt.empty();
        }
        return row.find("sequence")
                .map(cell -> cell.replaceAll("\\.0+$|[^0-9]", ""))
                .filter(digits -> digits.matches("[0-9]{1,5}"))
                .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
                .orElse(OptionalInt.empty());
    }

    /** By the cell; where it is blank or names the city as a whole, by the one county that the text names. */
    private RegionNames.Place place(ImportRow row, String text) {
        Optional<String> cell = row.find("district");
        if (cell.isPresent() && !names.isCity(cell.get())) {
            return names.read(cell.get())
                    .orElseThrow(() -> new RowRefused("inspection.district-unknown", cell.get(), names.countyNames()));
        }
        List<RegionNames.Place> named = names.in(text);
        long counties = named.stream().map(RegionNames.Place::county).distinct().count();
        if (counties != 1) {
            throw new RowRefused("inspection.district-wanted", names.countyNames());
        }
        return named.getFirst();
    }

    private @Nullable Region townshipIn(String text, Region county) {
        return names.in(text).stream()
                .filter(place -> place.county().equals(county) && place.township() != null)
                .findFirst()
                .map(RegionNames.Place::township)
                .orElse(null);
    }

    private static boolean isStarred(ImportRow row, String number) {
        return number.matches("(?s).*" + STARS + ".*")
                || row.find("starred")
                        .filter(cell -> cell.matches("(?i)(?:" + STARS + "+|[√✓]|是|重点.*|y|yes|1)"))
                        .isPresent()
                || !row.isContinued("sequence")
                        && row.find("sequence")
                                .filter(cell -> cell.matches("(?s).*" + STARS + ".*"))
                                .isPresent();
    }

    private static Listed listed(ImportRow row) {
        return new Listed(
                row.find("facts").orElse(null),
                row.find("truth").orElse(null),
                row.find("handling").orElse(null),
                row.find("accountability").orElse(null));
    }
}
