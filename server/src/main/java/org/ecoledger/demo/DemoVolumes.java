package org.ecoledger.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.inspection.aftermath.Publications;
import org.ecoledger.inspection.aftermath.Publications.Decision;
import org.ecoledger.inspection.aftermath.Rectifications;
import org.ecoledger.inspection.aftermath.Rectifications.Step;
import org.ecoledger.inspection.volumes.DocumentRequests;
import org.ecoledger.inspection.volumes.DocumentRequests.Asked;
import org.ecoledger.inspection.volumes.UnitLists;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units added to their three lists, a request for documents that one of two units has answered, and what follows the replies
 * that are there: an item of rectification and a released text. Where nothing is reported, nothing follows.
 */
@Component
@Order(70)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoVolumes implements DemoStep {
    private static final String INSPECTION = "zy-2026";
    private static final int SCAN = 7117;

    private final Inspections inspections;
    private final UnitLists lists;
    private final DocumentRequests requests;
    private final Rectifications rectifications;
    private final Publications publications;
    private final EvidenceFiles evidence;
    private final DemoCast cast;

    DemoVolumes(
            Inspections inspections,
            UnitLists lists,
            DocumentRequests requests,
            Rectifications rectifications,
            Publications publications,
            EvidenceFiles evidence,
            DemoCast cast) {
        this.inspections = inspections;
        this.lists = lists;
        this.requests = requests;
        this.rectifications = rectifications;
        this.publications = publications;
        this.evidence = evidence;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "三清单与调阅资料";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        if (inspections.find(INSPECTION).isEmpty()) {
            return;
        }
        DemoTable.rows("volumes-rows").forEach(this::row);
        at("2026-09-29T18:30", () -> confirm("qinghe", "qh"));
        progress.accept(40);
        request();
        progress.accept(60);
        at("2026-09-30T09:40", this::goOn);
        at("2026-09-30T10:30", this::release);
        progress.accept(100);
    }

    private void row(CSVRecord row) {
        Map<String, String> cells = Arrays.stream(row.get("cells").split(";"))
                .map(cell -> cell.split("=", 2))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));
        at(
                row.get("at"),
                () -> lists.add(
                        cast.person(row.get("who")), INSPECTION, row.get("unit"), row.get("list"), cells, List.of()));
    }

    private void confirm(String who, String unit) {
        List.of("documents", "measures", "problems")
                .forEach(list -> lists.confirm(cast.person(who), INSPECTION, unit, list));
    }

    private void request() {
        long[] id = new long[1];
        at(
                "2026-09-29T09:10",
                () -> id[0] = requests.record(
                        cast.office(),
                        INSPECTION,
                        new Asked(
                                "2026年以来砂石料场、堆场扬尘整治资料",
                                "请提供2026年1月以来砂石料场、堆场扬尘整治的台账、检查记录和处罚情况。",
                                List.of("扬尘", "料场"),
                                LocalDate.parse("2026-01-01"),
                                LocalDate.parse("2026-09-29"),
                                "督察组第三组",
                                instant("2026-09-30T18:00"),
                                List.of("qh", "bs"))));
        at("2026-09-30T11:20", () -> {
            Actor handler = cast.person("qinghe");
            var scan = evidence.receive(
                    handler, "青河县砂石料场整治台账（扫描件）.jpg", EvidenceRole.DOCUMENT, DemoPhotos.of(SCAN, false));
            requests.answer(handler, id[0], "qh", true, "台账扫描件；检查记录见各事项办理过程。", List.of(scan.id()));
        });
    }

    /** The first staged case goes on. */
    private void goOn() {
        rectifications.proposed(cast.office(), INSPECTION).stream()
                .findFirst()
                .ifPresent(matter -> rectifications.open(
                        cast.office(),
                        matter,
                        "按答复承诺完成后续整改并通过现场验收",
                        List.of(
                                new Step("完成整改工程", LocalDate.parse("2026-10-31")),
                                new Step("县级现场验收", LocalDate.parse("2026-11-20")))));
    }

    /** One text is public; the others wait for somebody's look. */
    private void release() {
        publications.unpublished(cast.office(), INSPECTION).stream()
                .findFirst()
                .ifPresent(matter -> publications.release(
                        cast.office(),
                        matter,
                        new Decision(publications.seen(cast.office(), matter), List.of(), List.of(), Map.of())));
    }

    private static void at(String time, Runnable work) {
        StoryTime.at(instant(time), work);
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(CityTime.ZONE).toInstant();
    }
}
