package org.ecoledger.reports.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * How a template's pages are set, held against GB/T 9704-2012, 5.2: A4, margins 37, 35, 28, 26 mm, body in 仿宋 of size 三号.
 * What differs is said to the person and not refused: an appendix or a card has a page of its own.
 *
 * @param face in which most of the body stands; empty where the file does not say
 * @param halfPoints size of most of the body; 0 where the file does not say
 */
record PageLayout(String face, int halfPoints, List<Remark> remarks) {
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
    private static final Map<String, Integer> MARGINS = Map.of("top", 37, "bottom", 35, "left", 28, "right", 26);
    private static final List<String> SIDES = List.of("top", "bottom", "left", "right");

    /** 三号. */
    private static final int BODY_SIZE = 32;

    private static final int MANY_LETTERS = 20;

    static PageLayout of(Parts parts) {
        var remarks = new ArrayList<Remark>();
        Document body = parts.documents().get(Parts.BODY);
        if (body == null) {
            return new PageLayout("", 0, List.of());
        }
        List<Element> sections = Xml.all(body.getDocumentElement(), "sectPr");
        if (sections.isEmpty()) {
            remarks.add(Remark.of("documents.template.remark.no-page"));
        } else {
            page(sections.getLast(), remarks);
        }
        Faces faces = new Faces(Optional.ofNullable(parts.documents().get(Parts.STYLES)));
        Face most = faces.ofMost(body);
        if (!most.name().contains("仿宋")
                && !most.name().toLowerCase(java.util.Locale.ROOT).contains("fangsong")) {
            remarks.add(Remark.of("documents.template.remark.face", most.name().isEmpty() ? "—" : most.name()));
        }
        if (most.halfPoints() != BODY_SIZE) {
            remarks.add(Remark.of("documents.template.remark.size", points(most.halfPoints())));
        }
        return new PageLayout(most.name(), most.halfPoints(), List.copyOf(remarks));
    }

    private static String points(int halfPoints) {
        return halfPoints % 2 == 0 ? String.valueOf(halfPoints / 2) : halfPoints / 2 + ".5";
    }

    private static void page(Element section, List<Remark> remarks) {
        Optional<Element> size = Xml.child(section, "pgSz");
        if (size.isEmpty() || !near(size.get(), "w", A4_WIDTH) || !near(size.get(), "h", A4_HEIGHT)) {
            remarks.add(Remark.of("documents.template.remark.a4"));
        }
        Optional<Element> margins = Xml.child(section, "pgMar");
        boolean kept = margins.isPresent()
                && SIDES.stream()
                        .allMatch(side ->
                                near(margins.get(), side, (int) Math.round(MARGINS.getOrDefault(side, 0) * TWIPS_PER_MILLIMETRE)));
        if (!kept) {
            String found = margins.map(PageLayout::millimetres).orElse("—");
            remarks.add(Remark.of("documents.template.remark.margins", found));
        }
    }

    private static String millimetres(Element margins) {
        return String.join(
                "、",
                SIDES.stream()
                        .map(side ->
                                String.valueOf(Math.round(number(Xml.attribute(margins, side)) / TWIPS_PER_MILLIMETRE)))
                        .toList());
    }

    /** Within half a millimetre. */
    private static boolean near(Element element, String attribute, int twips) {
        return Math.abs(number(Xml.attribute(element, attribute)) - twips) <= TWIPS_PER_MILLIMETRE / 2;
    }

    private static int number(String text) {
        return text.matches("-?\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    /** @param name of the face for Chinese letters; empty where it is not said */
    record Face(String name, int halfPoints) {
        Face over(Face other) {
            return new Face(name.isEmpty() ? other.name : name, halfPoints == 0 ? other.halfPoints : halfPoints);
        }
    }

    /** Which face and size a run has by itself, its paragraph's style and what that rests on. */
    private static final class Faces {
        private final Map<String, Element> styles = new HashMap<>();
        private Face preset = new Face("", 0);
        private String standard = "";

        Faces(Optional<Document> sheet) {
            sheet.map(Document::getDocumentElement).ifPresent(root -> {
                preset = Xml.child(root, "docDefaults")
                        .flatMap(presets -> Xml.child(presets, "rPrDefault"))
                        .map(Faces::own)
                        .orElse(preset);
                for (Element style : Xml.all(root, "style")) {
                    styles.put(Xml.attribute(style, "styleId"), style);
                    if (Xml.attribute(style, "type").equals("paragraph")
                            && Xml.attribute(style, "default").equals("1")) {
                        standard = Xml.attribute(style, "styleId");
                    }
                }
            });
        }

        /** What is said in the {@code rPr} of an element. */
        private static Face own(Element holder) {
            Optional<Element> properties = Xml.child(holder, "rPr");
            String name = properties
                    .flatMap(found -> Xml.child(found, "rFonts"))
                    .map(fonts -> Xml.attribute(fonts, "eastAsia"))
                    .orElse("");
            int size = properties.map(found -> number(Xml.value(found, "sz"))).orElse(0);
            return new Face(name, size);
        }

        private Face ofStyle(String id, int depth) {
            Element style = styles.get(id);
            if (style == null || depth > 20) {
                return preset;
            }
            return own(style).over(ofStyle(Xml.value(style, "basedOn"), depth + 1));
        }

        /** The face of most letters in the paragraphs of the body, those of long paragraphs first. */
        Face ofMost(Document body) {
            var letters = new HashMap<Face, Integer>();
            for (Element paragraph : Xml.all(body.getDocumentElement(), "p")) {
                boolean inTable = paragraph.getParentNode() instanceof Element cell && Xml.is(cell, "tc");
                String text = SlotReader.text(paragraph);
                int weight = inTable || text.length() < MANY_LETTERS ? 1 : text.length() * 10;
                String style = Xml.child(paragraph, "pPr")
                        .map(properties -> Xml.value(properties, "pStyle"))
                        .orElse("");
                Face ofStyle = ofStyle(style.isEmpty() ? standard : style, 0);
                for (Element run : Xml.all(paragraph, "r")) {
                    letters.merge(own(run).over(ofStyle), weight, Integer::sum);
                }
            }
            return letters.entrySet().stream()
                    .max(Map.Entry.<Face, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().name())
                            .thenComparing(entry -> entry.getKey().halfPoints()))
                    .map(Map.Entry::getKey)
                    .orElse(preset);
        }
    }
}
