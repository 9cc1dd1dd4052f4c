package org.ecoledger.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.CaseTotals.Part;
import org.ecoledger.reports.CaseTotals.What;
import org.ecoledger.reports.WeeklyText.Grid;
import org.ecoledger.reports.WeeklyText.Section;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes the weekly report of the inspection in town, sentence by sentence and figure by figure (P13). */
@Component
class WeeklyFacts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final List<What> BY_COUNTY = List.of(
            What.RECEIVED,
            What.REPORTED,
            What.ON_TIME,
            What.TRUE,
            What.PARTLY,
            What.UNTRUE,
            What.STAGED,
            What.ACCOUNTABLE,
            What.OVERDUE,
            What.DUE_NEXT);
    private static final List<What> BY_KIND =
            List.of(What.RECEIVED, What.REPORTED, What.TRUE, What.PARTLY, What.UNTRUE, What.STAGED);
    private static final List<What> BY_BATCH = List.of(What.RECEIVED, What.REPORTED, What.ON_TIME, What.OVERDUE);

    private final CaseTotals totals;
    private final CaseResults results;
    private final Inspections inspections;
    private final List<CSVRecord> recipients = recipients();
    private final Clock clock;

    WeeklyFacts(CaseTotals totals, CaseResults results, Inspections inspections, Clock clock) {
        this.totals = totals;
        this.results = results;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** @throws Problem 422 where no inspection was in town in that week */
    WeeklyText of(BulletinPeriod week) {
        Inspection inspection = inspections.all().stream()
                .filter(stay -> !stay.from().isAfter(week.to()) && !stay.to().isBefore(week.from()))
                .findFirst()
                .orElseThrow(() -> Problem.unacceptable("reports.no-inspection", week.title()));
        var said = new Week(inspection, week, results.of(inspection.code()));
        return new WeeklyText(
                week.title() + "督察交办件办理情况周报",
                inspection.name(),
                named("to", week.to()),
                named("copy", week.to()),
                List.of(
                        new Section("总体情况", said.whole()),
                        new Section("核查与办结", said.outcome()),
                        new Section("逾期与下周到期", said.pressing())),
                List.of(
                        said.grid("batch", "按批次（本周交办或尚未报完）", "批次", BY_BATCH, said.batches()),
                        said.grid("county", "按县（市、区）", "县（市、区）", BY_COUNTY, said.counties()),
                        said.grid("pollution", "按污染类型（一件涉及多类的分别计）", "污染类型", BY_KIND, said.kinds()),
                        said.overdue(clock.instant())));
    }

    /** One week with its cases read once. */
    private final class Week {
        private final Inspection inspection;
        private final BulletinPeriod week;
        private final List<CaseResult> all;

        Week(Inspection inspection, BulletinPeriod week, List<CaseResult> all) {
            this.inspection = inspection;
            this.week = week;
            this.all = all;
        }

        Passage whole() {
            return Passage.of("本周收到" + inspection.group() + "交办件")
                    .show(total(What.RECEIVED))
                    .say("，上报答复")
                    .show(total(What.REPORTED))
                    .say("，其中按时上报")
                    .show(total(What.ON_TIME))
                    .say("；目前尚未上报")
                    .show(total(What.OWED))
                    .say("。");
        }

        Passage outcome() {
            return Passage.of("上报的答复中，属实")
                    .show(total(What.TRUE))
                    .say("、部分属实")
                    .show(total(What.PARTLY))
                    .say("、不属实")
                    .show(total(What.UNTRUE))
                    .say("；已办结")
                    .show(total(What.DONE))
                    .say("、阶段性办结")
                    .show(total(What.STAGED))
                    .say("；有责任人被处理的")
                    .show(total(What.ACCOUNTABLE))
                    .say("。");
        }

        Passage pressing() {
            return Passage.of("目前逾期未上报")
                    .show(total(What.OVERDUE))
                    .say("（名单见附表）；下周到期")
                    .show(total(What.DUE_NEXT))
                    .say("。");
        }

        private Figure total(What what) {
            return total(what, Part.WHOLE);
        }

        private Figure total(What what, Part part) {
            return totals.figure(inspection.code(), all, week.from(), week.to(), what, part);
        }

        /** The week's own batches, and earlier ones of which something is owed. */
        List<Part> batches() {
            return all.stream()
                    .map(CaseResult::batch)
                    .distinct()
                    .map(batch -> new Part("batch", batch.toString(), "第" + batch + "批"))
                    .filter(part -> counts(What.RECEIVED, part) || counts(What.OWED, part))
                    .toList();
        }

        List<Part> counties() {
            return all.stream()
                    .map(one -> new Part("county", one.county(), one.countyName()))
                    .distinct()
                    .sorted(Comparator.comparing(Part::value))
                    .toList();
        }

        List<Part> kinds() {
            return all.stream()
                    .flatMap(one -> one.pollution().stream())
                    .distinct()
                    .sorted()
                    .map(kind -> new Part("pollution", kind, kind))
                    .toList();
        }

        private boolean counts(What what, Part part) {
            return !total(what, part).inputs().isEmpty();
        }

        Grid grid(String code, String heading, String head, List<What> columns, List<Part> parts) {
            return new Grid(
                    code,
                    heading,
                    Stream.concat(Stream.of(head), columns.stream().map(What::chinese))
                            .toList(),
                    parts.stream()
                            .map(part -> Stream.concat(
                                            Stream.of(Passage.of(part.label())),
                                            columns.stream().map(what -> bare(total(what, part))))
                                    .toList())
                            .toList());
        }

        Grid overdue(Instant now) {
            return new Grid(
                    "overdue",
                    "逾期未上报名单",
                    List.of("受理编号", "事项", "承办单位", "答复时限"),
                    all.stream()
                            .filter(one -> one.isOverdueAt(now))
                            .map(late -> List.of(
                                    Passage.of(late.acceptance()),
                                    Passage.of(late.title()),
                                    Passage.of(late.unit()),
                                    Passage.of(late.dueAt() == null ? "" : MOMENT.format(CityTime.at(late.dueAt())))))
                            .toList());
        }
    }

    /** In a table the unit is said by the document: all are 件. */
    private static Passage bare(Figure figure) {
        return new Passage(List.of(new Passage.Piece.Number(figure, false)));
    }

    private List<String> named(String part, LocalDate day) {
        LocalDate today = CityTime.today(clock);
        LocalDate then = day.isAfter(today) ? today : day;
        return recipients.stream()
                .filter(row -> row.get("part").equals(part) && isInForce(row, then))
                .map(row -> row.get("zh"))
                .toList();
    }

    private static boolean isInForce(CSVRecord row, LocalDate day) {
        String to = row.get("valid_to");
        return !LocalDate.parse(row.get("valid_from")).isAfter(day)
                && (to.isEmpty() || !LocalDate.parse(to).isBefore(day));
    }

    /** Who gets it: {@code inspection/recipients.csv}. */
    private static List<CSVRecord> recipients() {
        var file = new ClassPathResource("inspection/recipients.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
