package org.ecoledger.reports.templates;

import static org.ecoledger.problems.Problem.Objection.to;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.reports.fields.Fields;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A template that was read and found fit to be filled: a Word file that an office edits in Word (C4, ruling 16). */
public final class TemplateFile {
    private final byte[] docx;
    private final List<Slot> slots;
    private final PageLayout layout;

    private TemplateFile(byte[] docx, List<Slot> slots, PageLayout layout) {
        this.docx = docx;
        this.slots = List.copyOf(slots);
        this.layout = layout;
    }

    /**
     * Reads a template.
     *
     * @throws Problem with all objections at once, each with its place: an unknown field, a loop that does not end, a macro, a
     *     link to the outside, an embedded object
     */
    public static TemplateFile read(byte[] docx, Fields fields) {
        var objections = new ArrayList<Objection>();
        Parts parts = Parts.unpack(docx, objections);
        Function<String, Spot> names = names(parts);
        Dangers.find(parts, names, objections);
        List<Slot> slots = slots(parts, names, Vocabulary.of(fields), objections);
        refuse(objections);
        var file = new TemplateFile(docx.clone(), slots, PageLayout.of(parts));
        Trial.of(file, objections);
        refuse(objections);
        return file;
    }

    private static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections(
                    "documents.template.refused", objections.stream().distinct().toList());
        }
    }

    private static Function<String, Spot> names(Parts parts) {
        Map<String, Spot> names = new LinkedHashMap<>();
        for (String kind : List.of("header", "footer", "footnotes", "endnotes", "comments")) {
            List<String> ofKind = parts.documents().keySet().stream()
                    .filter(name -> name.matches("word/" + kind + "\\d*\\.xml"))
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (int i = 0; i < ofKind.size(); i++) {
                String number = ofKind.size() == 1 ? "" : String.valueOf(i + 1);
                names.put(
                        ofKind.get(i), new Spot(chinese(kind) + number, kind + (number.isEmpty() ? "" : " " + number)));
            }
        }
        return name -> names.getOrDefault(name, new Spot("文件部件" + name, "part " + name));
    }

    private static String chinese(String kind) {
        return switch (kind) {
            case "header" -> "页眉";
            case "footer" -> "页脚";
            case "comments" -> "批注";
            default -> "脚注";
        };
    }

    private static List<Slot> slots(
            Parts parts, Function<String, Spot> names, Vocabulary words, List<Objection> objections) {
        var slots = new ArrayList<Slot>();
        parts.documents().forEach((name, document) -> {
            if (name.equals(Parts.BODY)) {
                Xml.child(document.getDocumentElement(), "body")
                        .ifPresent(body -> slots.addAll(0, SlotReader.read(body, Spot.FILE, words, objections)));
            } else if (name.matches("word/(header|footer)\\d*\\.xml")) {
                slots.addAll(SlotReader.read(document.getDocumentElement(), names.apply(name), words, objections));
            } else if (name.matches("word/(footnotes|endnotes|comments)\\d*\\.xml")) {
                notes(document, names.apply(name), objections);
            }
        });
        return slots;
    }

    /** A tag in a note is not filled. */
    private static void notes(Document document, Spot part, List<Objection> objections) {
        for (Element note : Xml.children(document.getDocumentElement())) {
            if (Tags.areIn(note.getTextContent())) {
                objections.add(to(part.chinese(), "documents.template.tag-place", part));
                return;
            }
        }
    }

    /** As a tree, in reading order; those of headers and footers last. */
    public List<Slot> slots() {
        return slots;
    }

    /** Where the pages differ from GB/T 9704-2012; not refused for it. */
    public List<Remark> remarks() {
        return layout.remarks();
    }

    /** Face for Chinese letters in which most of the body stands; empty where the file does not say. */
    public String face() {
        return layout.face();
    }

    /** Words that a person types for a document of this template, by what the slot asks for. */
    public List<String> typed() {
        var labels = new ArrayList<String>();
        typed(slots, labels);
        return labels.stream().distinct().toList();
    }

    private static void typed(List<Slot> slots, List<String> labels) {
        for (Slot slot : slots) {
            if (slot.named() instanceof Named.Typed(String label)) {
                labels.add(label);
            }
            switch (slot) {
                case Slot.When when -> typed(when.inner(), labels);
                case Slot.Turns turns -> typed(turns.inner(), labels);
                case Slot.Words _, Slot.Picture _ -> {}
            }
        }
    }

    /**
     * The document with everything in its place, to be closed by the caller.
     *
     * @param answers by the tag of the slot: text, {@link Boolean} for {@link Slot.When}, a list of such maps for
     *     {@link Slot.Turns}, {@link Image} or text for {@link Slot.Picture}
     */
    public XWPFDocument fill(Map<String, Object> answers) {
        return Filling.fill(docx, slots, answers);
    }
}
