package org.ecoledger.reports.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * 发文机关标志, the red name at the head of a document (GB/T 9704-2012, 7.2.4): a name that is too long for its line is set
 * smaller, and where it would become small, in two lines of like length.
 */
final class RedHead {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RED = "FF0000";

    /** What is red and smaller is no head. In half points, as all sizes here. */
    private static final int LARGE = 52;

    /** 一号: a name in one line is not set smaller. */
    private static final int SMALLEST_IN_ONE_LINE = 52;

    private static final int TWIPS_OF_HALF_POINT = 10;
    private static final int A4 = 11906;

    /** Where a name may be broken without tearing what belongs together. */
    private static final Pattern SEAM = Pattern.compile("委员会|人民政府|办公室|领导小组|指挥部|局|厅");

    private static final double LEAST_SHARE = 0.4;

    private final Map<String, Look> styles;
    private final int area;

    private record Look(String colour, int size) {}

    private RedHead(Map<String, Look> styles, int area) {
        this.styles = styles;
        this.area = area;
    }

    /** @param sheet the file's styles */
    static void fit(Document body, Document sheet) {
        new RedHead(looks(sheet), area(body)).fit(body);
    }

    private void fit(Document body) {
        for (Element paragraph : all(body.getDocumentElement(), "p")) {
            List<Element> runs = all(paragraph, "r");
            if (!runs.isEmpty()) {
                Look look = look(paragraph, runs.getFirst());
                if (look.colour().equalsIgnoreCase(RED) && look.size() >= LARGE) {
                    fit(runs, look.size());
                }
            }
        }
    }

    private void fit(List<Element> runs, int size) {
        String name = text(runs);
        double width = width(name);
        if (width * size <= area) {
            return;
        }
        int inOne = even(area / width);
        if (inOne >= SMALLEST_IN_ONE_LINE) {
            resize(runs, inOne);
            return;
        }
        int seam = seam(name);
        double longer = Math.max(width(name.substring(0, seam)), width(name.substring(seam)));
        resize(runs, Math.min(size, even(area / longer)));
        breakAt(runs, seam);
    }

    private static int even(double halfPoints) {
        return (int) Math.floor(halfPoints / 2) * 2;
    }

    /** In letters of full width. */
    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> letter < 0x2E80 ? 0.5 : 1)
                .sum();
    }

    /** After a part of the name that ends near the middle, else in the middle. */
    private static int seam(String name) {
        int middle = (name.length() + 1) / 2;
        int best = middle;
        int distance = Integer.MAX_VALUE;
        Matcher seams = SEAM.matcher(name);
        while (seams.find()) {
            int at = seams.end();
            double share = (double) at / name.length();
            if (share >= LEAST_SHARE && share <= 1 - LEAST_SHARE && Math.abs(at - middle) < distance) {
                best = at;
                distance = Math.abs(at - middle);
            }
        }
        return best;
    }

    private static void resize(List<Element> runs, int size) {
        for (Element run : runs) {
            Element properties = child(run, "rPr");
            if (properties == null) {
                properties = run.getOwnerDocument().createElementNS(WORD, "w:rPr");
                run.insertBefore(properties, run.getFirstChild());
            }
            for (String name : List.of("sz", "szCs")) {
                Element old = child(properties, name);
                Element written = old == null ? run.getOwnerDocument().createElementNS(WORD, "w:" + name) : old;
                written.setAttributeNS(WORD, "w:val", String.valueOf(size));
                properties.appendChild(written);
            }
        }
    }

    private static void breakAt(List<Element> runs, int at) {
        int before = 0;
        for (Element run : runs) {
            for (Element text : all(run, "t")) {
                String words = text.getTextContent();
                if (at <= before + words.length()) {
                    Document document = run.getOwnerDocument();
                    Element rest = (Element) text.cloneNode(false);
                    rest.setTextContent(words.substring(at - before));
                    text.setTextContent(words.substring(0, at - before));
                    Node next = text.getNextSibling();
                    run.insertBefore(document.createElementNS(WORD, "w:br"), next);
                    run.insertBefore(rest, next);
                    return;
                }
                before += words.length();
            }
        }
    }

    private static String text(List<Element> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> all(run, "t").forEach(one -> text.append(one.getTextContent())));
        return text.toString();
    }

    /** What a run says itself, else what its paragraph's style says. */
    private Look look(Element paragraph, Element run) {
        Element properties = child(paragraph, "pPr");
        Element style = properties == null ? null : child(properties, "pStyle");
        Look ofStyle = styles.getOrDefault(style == null ? "" : value(style), new Look("", 0));
        Look own = look(child(run, "rPr"));
        return new Look(
                own.colour().isEmpty() ? ofStyle.colour() : own.colour(),
                own.size() == 0 ? ofStyle.size() : own.size());
    }

    private static Look look(@org.jspecify.annotations.Nullable Element properties) {
        Element colour = properties == null ? null : child(properties, "color");
        Element size = properties == null ? null : child(properties, "sz");
        return new Look(colour == null ? "" : value(colour), size == null ? 0 : number(value(size), 0));
    }

    private static Map<String, Look> looks(Document sheet) {
        var looks = new java.util.HashMap<String, Look>();
        for (Element style : all(sheet.getDocumentElement(), "style")) {
            looks.put(style.getAttributeNS(WORD, "styleId"), look(child(style, "rPr")));
        }
        return looks;
    }

    /** Width of the lines, in half points. */
    private static int area(Document body) {
        List<Element> sections = all(body.getDocumentElement(), "sectPr");
        Element section = sections.isEmpty() ? null : sections.getLast();
        Element page = section == null ? null : child(section, "pgSz");
        Element margins = section == null ? null : child(section, "pgMar");
        int width = page == null ? A4 : number(page.getAttributeNS(WORD, "w"), A4);
        int sides = margins == null
                ? 0
                : number(margins.getAttributeNS(WORD, "left"), 0) + number(margins.getAttributeNS(WORD, "right"), 0);
        return (width - sides) / TWIPS_OF_HALF_POINT;
    }

    private static int number(String written, int otherwise) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : otherwise;
    }

    private static String value(Element element) {
        return element.getAttributeNS(WORD, "val");
    }

    private static @org.jspecify.annotations.Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(WORD, name);
        var all = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
