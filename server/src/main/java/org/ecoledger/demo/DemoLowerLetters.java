package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.targets.LetterDesk;
import org.ecoledger.targets.Target.Upper;
import org.ecoledger.targets.duties.Duties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters below the city's: to counties, departments, townships, an enterprise and a village, from their templates; some
 * still wait for the other side. And which department carries which duties.
 */
@Component
@Order(5)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoLowerLetters implements DemoStep {
    private static final String VILLAGE = "990101002001";
    private static final Instant MAPPED = Instant.parse("2026-01-05T02:00:00Z");
    private static final long FIRST_SCAN = 2_026_100;

    private final LetterDesk letters;
    private final Duties duties;
    private final Regions regions;
    private final EvidenceFiles files;
    private final DemoCast cast;

    DemoLowerLetters(LetterDesk letters, Duties duties, Regions regions, EvidenceFiles files, DemoCast cast) {
        this.letters = letters;
        this.duties = duties;
        this.regions = regions;
        this.files = files;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "各级责任书";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        regions.put(DemoOrganisation.BUILDER, VILLAGE, "990101002", "三里村", Level.VILLAGE);
        StoryTime.at(
                MAPPED,
                () -> DemoTable.rows("unit-duties")
                        .forEach(row -> duties.assign(cast.office(), row.get("unit"), row.get("body"), "部门“三定”规定")));
        List<CSVRecord> rows = DemoTable.rows("letters");
        Map<String, String> numbers = new HashMap<>(Map.of("province", DemoLetters.PROVINCE_LETTER));
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            long scan = FIRST_SCAN + i;
            StoryTime.at(Instant.parse(row.get("drafted_at")), () -> draft(row, numbers));
            StoryTime.at(Instant.parse(row.get("signed_at")), () -> sign(row, of(row.get("key"), numbers), scan));
            progress.accept(100 * (i + 1) / rows.size());
        }
    }

    private void draft(CSVRecord row, Map<String, String> numbers) {
        Actor drafter = cast.person(row.get("drafter"));
        String number = letters.draft(drafter, "", 2026, row.get("giver"), row.get("taker"), row.get("template"))
                .number();
        numbers.put(row.get("key"), number);
        DemoTable.rows("letters-targets").stream()
                .filter(target -> target.get("letter").equals(row.get("key")))
                .forEach(target -> letters.promise(
                        drafter,
                        number,
                        target.get("indicator"),
                        target.get("region"),
                        new BigDecimal(target.get("value")),
                        target.get("holder").isEmpty() ? null : target.get("holder"),
                        new Upper(of(target.get("upper"), numbers), Integer.parseInt(target.get("upper_line")))));
    }

    private static String of(String key, Map<String, String> numbers) {
        return Objects.requireNonNull(numbers.get(key), key);
    }

    private void sign(CSVRecord row, String number, long seed) {
        Actor drafter = cast.person(row.get("drafter"));
        letters.sign(cast.person(row.get("signer")), number);
        if (!row.get("countersigner").isEmpty()) {
            letters.countersign(cast.person(row.get("countersigner")), number);
        }
        if (!row.get("paper").isEmpty()) {
            var scan = files.receive(drafter, "责任书签字页（扫描件）.jpg", EvidenceRole.DOCUMENT, DemoPhotos.small(seed, true));
            letters.countersignOnPaper(drafter, number, row.get("paper"), scan.id());
        }
        if (row.get("published").equals("yes")) {
            letters.publish(drafter, number);
        }
    }
}
