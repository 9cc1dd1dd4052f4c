package org.ecoledger.reports;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts a document's text into its template, {@code reports/bulletin.docx} or {@code weekly.docx}, which an office edits in Word: its fonts, margins
 * and standing words are there and not here. Format: GB/T 9704-2012.
 */
@Component
class BulletinDocument {
    private static final String BULLETIN = "reports/bulletin.docx";
    private static final String WEEKLY = "reports/weekly.docx";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final int HASH_DIGITS = 16;

    /**
     * What stands in the head besides the text.
     *
     * @param number 〔2026〕12号
     * @param office who issues it
     */
    record Head(String number, String office, LocalDate issuedOn) {}

    /** @param text with the figures under which it was frozen */
    byte[] write(Head head, DocumentText text) {
        return switch (text) {
            case BulletinText bulletin ->
                fill(
                        BULLETIN,
                        List.of("airRows"),
                        text,
                        words(head, bulletin),
                        document -> fitOnePage(document, bulletin));
            case WeeklyText weekly ->
                fill(
                        WEEKLY,
                        weekly.grids().stream().map(BulletinDocument::rows).toList(),
                        text,
                        words(head, weekly),
                        _ -> {});
        };
    }

    private static byte[] fill(
            String template,
            List<String> tables,
            DocumentText text,
            Map<String, Object> words,
            Consumer<XWPFDocument> afterwards) {
        var rows = new LoopRowTableRenderPolicy();
        var builder = Configure.builder().bind("figureRows", rows);
        tables.forEach(table -> builder.bind(table, rows));
        try (InputStream file = new ClassPathResource(template).getInputStream();
                var filled = XWPFTemplate.compile(file, builder.build()).render(words);
                var out = new ByteArrayOutputStream()) {
            afterwards.accept(filled.getXWPFDocument());
            filled.getXWPFDocument().getProperties().getCoreProperties().setTitle(text.title());
            filled.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot fill " + template, e);
        }
    }

    private static Map<String, Object> standing(Head head, DocumentText text) {
        var words = new HashMap<String, Object>();
        words.put("number", head.number());
        words.put("office", head.office());
        words.put("issuedOn", head.issuedOn().format(DATE));
        words.put("title", text.title());
        words.put(
                "figureRows", text.figures().stream().map(BulletinDocument::row).toList());
        return words;
    }

    private static Map<String, Object> words(Head head, BulletinText text) {
        var words = standing(head, text);
        words.put("air", text.air().text());
        words.put("targets", text.targets().stream().map(Passage::text).collect(Collectors.joining()));
        words.put("matters", text.matters().text());
        words.put("ranked", text.ranking().isPresent());
        words.put("ranking", text.ranking().map(Passage::text).orElse(""));
        words.put("airRows", text.places().stream().map(BulletinDocument::row).toList());
        return words;
    }

    private static Map<String, Object> words(Head head, WeeklyText text) {
        var words = standing(head, text);
        words.put("inspection", text.inspection());
        words.put("to", String.join("，", text.to()));
        words.put("copies", String.join("，", text.copies()));
        words.put(
                "sections",
                text.sections().stream()
                        .map(section -> Map.of(
                                "heading",
                                section.heading(),
                                "said",
                                section.said().text()))
                        .toList());
        text.grids()
                .forEach(grid -> words.put(
                        rows(grid),
                        grid.rows().stream().map(BulletinDocument::row).toList()));
        return words;
    }

    /** Name of a table in the template: {@code countyRows}. */
    private static String rows(WeeklyText.Grid grid) {
        return grid.code() + "Rows";
    }

    /** Cells by their place: {@code c0}, {@code c1}, … . */
    private static Map<String, Object> row(List<Passage> cells) {
        var row = new HashMap<String, Object>();
        for (int place = 0; place < cells.size(); place++) {
            row.put("c" + place, cells.get(place).text());
        }
        return row;
    }

    private static Map<String, Object> row(BulletinText.Place place) {
        return Map.of(
                "place", place.name(),
                "primary", place.primary(),
                "aqi", place.aqi().text(),
                "pm10", place.pm10().text(),
                "pm25", place.pm25().text(),
                "goodDays", place.goodDays().text(),
                "validDays", place.validDays().text());
    }

    private static Map<String, Object> row(Figure figure) {
        return Map.of(
                "ref", figure.ref().substring(figure.ref().indexOf(':') + 1),
                "label", figure.label(),
                "value", figure.value() == null ? Figure.MISSING : figure.text() + figure.unit(),
                "basis", basis(figure),
                "asOf", moment(figure.asOf()),
                "hash", figure.hash().substring(0, HASH_DIGITS));
    }

    private static String basis(Figure figure) {
        return List.of(
                        figure.edition() == null ? "平台记录" : figure.edition(),
                        figure.clause() == null ? "" : figure.clause())
                .stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String moment(Instant instant) {
        return CityTime.at(instant).format(MOMENT);
    }

    /** Narrows the lines of the body, as the standard allows where it is needed, so that the text ends on its page. */
    private static void fitOnePage(XWPFDocument document, BulletinText text) {
        var fit = PageFit.of(text);
        document.getDocument().getBody().getPList().stream()
                .filter(paragraph -> paragraph.isSetPPr()
                        && paragraph.getPPr().isSetPStyle()
                        && paragraph.getPPr().getPStyle().getVal().equals("Text"))
                .forEach(paragraph -> {
                    var properties = paragraph.getPPr();
                    var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
                    spacing.setLine(BigInteger.valueOf(fit.lineTwips()));
                    spacing.setLineRule(org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule.EXACT);
                    if (fit.halfPoints() != PageFit.BODY_HALF_POINTS) {
                        paragraph.getRList().forEach(run -> size(run, fit.halfPoints()));
                    }
                });
    }

    private static void size(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR run, int halfPoints) {
        var properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        properties.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        properties.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    }
}
