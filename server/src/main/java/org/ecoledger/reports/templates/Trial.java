package org.ecoledger.reports.templates;

import static org.ecoledger.problems.Problem.Objection.to;

import com.deepoove.poi.exception.ReflectionException;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.ecoledger.problems.Problem.Objection;

/** Fills a template with anything, everything printed and every loop twice, to see that nothing stays unfilled. */
final class Trial {
    private static final String FILLED = "样";

    private Trial() {}

    static void of(TemplateFile file, List<Objection> objections) {
        try (XWPFDocument filled = file.fill(answers(file.slots()))) {
            int number = 0;
            for (XWPFParagraph paragraph : filled.getParagraphs()) {
                number++;
                if (Tags.areIn(paragraph.getText())) {
                    Spot spot = Spot.paragraph(number, paragraph.getText());
                    objections.add(to(spot.chinese(), "documents.template.tag-place", spot));
                }
            }
            if (objections.isEmpty() && isUnfilled(filled)) {
                objections.add(to(Spot.FILE.chinese(), "documents.template.tag-place", Spot.FILE));
            }
        } catch (ResolverException
                | RenderException
                | ReflectionException
                | IllegalStateException
                | POIXMLException
                | OpenXML4JRuntimeException e) {
            objections.add(to(Spot.FILE.chinese(), "documents.template.unfillable", Spot.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUnfilled(XWPFDocument filled) {
        return Tags.areIn(text(filled.getDocument()))
                || filled.getHeaderList().stream().anyMatch(header -> Tags.areIn(text(header._getHdrFtr())))
                || filled.getFooterList().stream().anyMatch(footer -> Tags.areIn(text(footer._getHdrFtr())));
    }

    private static String text(XmlObject part) {
        try (XmlCursor cursor = part.newCursor()) {
            return cursor.getTextValue();
        }
    }

    private static Map<String, Object> answers(List<Slot> slots) {
        var answers = new HashMap<String, Object>();
        add(slots, answers);
        return answers;
    }

    private static void add(List<Slot> slots, Map<String, Object> answers) {
        for (Slot slot : slots) {
            switch (slot) {
                case Slot.Words words -> answers.put(words.tag(), FILLED);
                case Slot.Picture picture -> answers.put(picture.tag(), FILLED);
                case Slot.When when -> {
                    answers.put(when.tag(), true);
                    add(when.inner(), answers);
                }
                case Slot.Turns turns -> {
                    Map<String, Object> turn = answers(turns.inner());
                    answers.merge(turns.tag(), List.of(turn, turn), Trial::both);
                }
            }
        }
    }

    /** One loop may stand at two places with other slots in each. */
    private static Object both(Object one, Object other) {
        var merged = new HashMap<String, Object>();
        for (Object turns : List.of(one, other)) {
            ((List<?>) turns)
                    .forEach(turn -> ((Map<?, ?>) turn)
                            .forEach((tag, answer) -> merged.merge(
                                    (String) tag, answer, (a, b) -> a instanceof List<?> ? both(a, b) : b)));
        }
        return List.of(merged, merged);
    }
}
