package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.targets.reported.NewReport;
import org.ecoledger.targets.reported.Reported;
import org.ecoledger.targets.reported.ReportedDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Values that the counties reported, each with the scan that proves it; one was entered wrongly, annulled and reported again. */
@Component
@Order(5)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoReported implements DemoStep {
    private static final LocalTime MORNING = LocalTime.of(9, 40);
    private static final int DAYS_LATER = 6;

    private final ReportedDesk desk;
    private final EvidenceFiles evidence;
    private final DemoCast cast;

    DemoReported(ReportedDesk desk, EvidenceFiles evidence, DemoCast cast) {
        this.desk = desk;
        this.evidence = evidence;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "凭证申报";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        List<CSVRecord> rows = DemoTable.rows("reported");
        takenBack(rows.getFirst());
        for (int number = 0; number < rows.size(); number++) {
            CSVRecord row = rows.get(number);
            StoryTime.at(reportedAt(row, DAYS_LATER), () -> report(row, row.get("value")));
            progress.accept((number + 1) * 100 / rows.size());
        }
    }

    /** A slip of the keyboard: ten times as much, annulled on the next day. */
    private void takenBack(CSVRecord row) {
        Actor who = cast.person(row.get("who"));
        long[] wrong = new long[1];
        StoryTime.at(
                reportedAt(row, DAYS_LATER - 2),
                () -> wrong[0] = report(row, row.get("value") + "0").id());
        StoryTime.at(reportedAt(row, DAYS_LATER - 1), () -> desk.annul(who, wrong[0], "数值多录一位，重新申报"));
    }

    private Reported report(CSVRecord row, String value) {
        Actor who = cast.person(row.get("who"));
        String shown = value.isEmpty() ? row.get("numerator") : value;
        byte[] scan = DemoScan.of(shown, row.get("indicator") + row.get("region") + row.get("to") + value);
        UUID proof = evidence.receive(who, "核定单-" + row.get("to") + ".jpg", EvidenceRole.DOCUMENT, scan)
                .id();
        return desk.report(
                who,
                new NewReport(
                        row.get("indicator"),
                        row.get("region"),
                        LocalDate.parse(row.get("from")),
                        LocalDate.parse(row.get("to")),
                        number(value),
                        number(row.get("numerator")),
                        number(row.get("denominator")),
                        proof,
                        row.get("note")));
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static Instant reportedAt(CSVRecord row, int daysLater) {
        return LocalDate.parse(row.get("to"))
                .plusDays(daysLater)
                .atTime(MORNING)
                .atZone(CityTime.ZONE)
                .toInstant();
    }
}
