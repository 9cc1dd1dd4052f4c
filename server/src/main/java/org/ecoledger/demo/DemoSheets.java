package org.ecoledger.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.sheets.Appointments;
import org.ecoledger.assessment.sheets.SelfReport;
import org.ecoledger.assessment.sheets.SelfReports;
import org.ecoledger.assessment.sheets.Sheets;
import org.ecoledger.assessment.sheets.Sheets.Mark;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The marks that six departments gave for the second quarter, each with its reason; and the townships' reports on themselves for
 * the third: of two that were drawn one turned out false, the other is still to be checked (L22).
 */
@Component
@Order(5)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoSheets implements DemoStep {
    private static final Instant APPOINTED = Instant.parse("2026-01-15T02:00:00Z");
    private static final Instant ENTERED = Instant.parse("2026-06-29T02:10:00Z");
    private static final Instant SIGNED = Instant.parse("2026-06-30T07:00:00Z");
    private static final Instant REPORTED = Instant.parse("2026-09-24T03:00:00Z");
    private static final Instant DRAWN = Instant.parse("2026-09-28T01:00:00Z");
    private static final Instant REFUTED = Instant.parse("2026-09-29T08:30:00Z");
    private static final LocalDate CHECKED_BY = LocalDate.of(2026, 10, 12);
    private static final String COVERAGE = "self-coverage";
    private static final String QUARTER = "2026-Q3";
    private static final long PLACE = 930_000_000L;

    private final Appointments appointments;
    private final Sheets sheets;
    private final SelfReports reports;
    private final EvidenceFiles evidence;
    private final DemoCast cast;

    DemoSheets(Appointments appointments, Sheets sheets, SelfReports reports, EvidenceFiles evidence, DemoCast cast) {
        this.appointments = appointments;
        this.sheets = sheets;
        this.reports = reports;
        this.evidence = evidence;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "部门单项考核与自评";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        Map<String, List<CSVRecord>> bySheet = DemoTable.rows("checks-sheets").stream()
                .collect(Collectors.groupingBy(row -> row.get("sheet"), LinkedHashMap::new, Collectors.toList()));
        bySheet.forEach(this::marks);
        progress.accept(60);
        report("qingshi", "qingshi-zhen", "990101002", "10", "");
        report("shuangqiao", "shuangqiao-zhen", "990101005", "9.6", "扣0.4分：1个村分类亭在建");
        report("yangshuping", "yangshuping-xiang", "990101008", "9.8", "扣0.2分：1个村民组尚未纳入集中处理");
        progress.accept(85);
        draw();
    }

    private void marks(String sheet, List<CSVRecord> rows) {
        CSVRecord first = rows.getFirst();
        StoryTime.at(APPOINTED, () -> appointments.appoint(cast.office(), sheet, first.get("unit")));
        List<Mark> marks = rows.stream()
                .map(row -> new Mark(row.get("county"), row.get("marks"), row.get("reason")))
                .toList();
        handIn(sheet, "2026-Q2", marks, "明查暗访记录和打分依据", ENTERED, SIGNED, first.get("enters"), first.get("signs"));
    }

    private void report(String enters, String signs, String township, String marks, String reason) {
        List<Mark> own = List.of(new Mark(township, marks, reason));
        handIn(COVERAGE, QUARTER, own, "行政村集中处理和分类覆盖统计表", REPORTED, REPORTED.plusSeconds(9_000), enters, signs);
    }

    private void handIn(
            String kind,
            String period,
            List<Mark> marks,
            String paper,
            Instant entered,
            Instant signed,
            String enters,
            String signs) {
        Actor handler = cast.person(enters);
        long[] sheet = new long[1];
        StoryTime.at(entered, () -> {
            sheet[0] = sheets.open(handler, kind, period);
            byte[] content =
                    DemoPaper.of(List.of(paper, period + "　" + kind, "经办人：" + handler.name(), "非涉密系统，严禁录入国家秘密"));
            UUID proof = evidence.receive(handler, paper + ".pdf", EvidenceRole.DOCUMENT, content)
                    .id();
            sheets.enter(handler, sheet[0], marks, List.of(proof));
            sheets.submit(handler, sheet[0]);
        });
        StoryTime.at(signed, () -> sheets.sign(cast.person(signs), sheet[0]));
    }

    private void draw() {
        StoryTime.at(DRAWN, () -> {
            List<Long> drawn = reports.draw(cast.office(), COVERAGE, QUARTER, 2, "lvchuan-zp-" + QUARTER).stream()
                    .filter(SelfReport::drawn)
                    .map(SelfReport::sheet)
                    .toList();
            reports.assign(cast.office(), drawn.getFirst(), "sthjj", null);
            reports.assign(cast.office(), drawn.getLast(), "cgj", CHECKED_BY);
            StoryTime.at(REFUTED, () -> refute(drawn.getFirst()));
        });
    }

    private void refute(long sheet) {
        Actor checker = cast.person("zhenggai");
        UUID photo = evidence.receive(checker, "抽查现场-分类亭未启用.jpg", EvidenceRole.SITE, DemoPhotos.small(PLACE, false))
                .id();
        reports.decide(
                checker, sheet, SelfReport.Verdict.REFUTED, "抽查3个村，2个村分类亭未启用、可回收物未按月转运，与所报覆盖率不符。", List.of(photo));
    }
}
