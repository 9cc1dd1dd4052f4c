package org.ecoledger.reports.templates;

import static org.ecoledger.problems.Problem.Objection.to;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ecoledger.problems.Problem.Objection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a template may not carry, because the document would do something when it is opened or show what we did not write:
 * macros, links to the outside, embedded objects, fields that fetch or change.
 */
final class Dangers {
    /** Fields of Word whose result depends on nothing but the document itself. */
    private static final Set<String> HARMLESS = Set.of(
            "PAGE",
            "NUMPAGES",
            "SECTIONPAGES",
            "SECTION",
            "TOC",
            "PAGEREF",
            "REF",
            "NOTEREF",
            "SEQ",
            "STYLEREF",
            "TITLE",
            "HYPERLINK",
            "TC",
            "XE",
            "=");

    private static final Set<String> EMBEDDED = Set.of("object", "OLEObject", "altChunk", "subDoc", "control", "movie");
    private static final Map<String, String> SHELTERS =
            Map.of("word/settings.xml", "文档设置", "word/styles.xml", "样式表", "word/comments.xml", "批注");

    private final Parts parts;
    private final Function<String, Spot> names;
    private final List<Objection> objections;

    private Dangers(Parts parts, Function<String, Spot> names, List<Objection> objections) {
        this.parts = parts;
        this.names = names;
        this.objections = objections;
    }

    /** @param names how a part is called: 页眉 for {@code word/header1.xml} */
    static void find(Parts parts, Function<String, Spot> names, List<Objection> objections) {
        var dangers = new Dangers(parts, names, objections);
        dangers.macros();
        dangers.links();
        dangers.embedded();
        dangers.fields();
    }

    private void macros() {
        boolean project = parts.bytes().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("vbaproject") || name.contains("vbadata"));
        Document types = parts.documents().get("[Content_Types].xml");
        boolean enabled = types != null && content(types).contains("macroenabled");
        if (project || enabled) {
            objections.add(to(Spot.FILE.chinese(), "documents.template.macro", Spot.FILE));
        }
    }

    private static String content(Document types) {
        var all = new StringBuilder();
        for (Element type : Xml.children(types.getDocumentElement())) {
            all.append(type.getAttribute("ContentType").toLowerCase(Locale.ROOT))
                    .append(' ');
        }
        return all.toString();
    }

    private void links() {
        parts.documents().forEach((name, relations) -> {
            if (!name.endsWith(".rels")) {
                return;
            }
            String owner = name.replace("_rels/", "").replaceAll("\\.rels$", "");
            for (Element relation : Xml.children(relations.getDocumentElement())) {
                if (relation.getAttribute("TargetMode").equalsIgnoreCase("External")) {
                    String target = relation.getAttribute("Target");
                    List<Spot> uses = uses(owner, relation.getAttribute("Id"));
                    uses.forEach(spot -> objections.add(
                            to(spot.chinese(), "documents.template.external-link", spot, shortened(target))));
                }
            }
        });
    }

    private static String shortened(String target) {
        return target.length() > 80 ? target.substring(0, 80) + "…" : target;
    }

    /** Where in its part a relationship is used. */
    private List<Spot> uses(String owner, String id) {
        Document document = parts.documents().get(owner);
        var uses = new ArrayList<Spot>();
        if (document != null) {
            everyElement(document.getDocumentElement(), element -> {
                if (refersTo(element, id)) {
                    spot(owner, element).filter(spot -> !uses.contains(spot)).ifPresent(uses::add);
                }
            });
        }
        return uses.isEmpty() ? List.of(part(owner)) : uses;
    }

    private static boolean refersTo(Element element, String id) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (Xml.RELATIONS.equals(attribute.getNamespaceURI())
                    && attribute.getNodeValue().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private void embedded() {
        int before = objections.size();
        parts.documents().forEach((name, document) -> {
            if (name.startsWith("word/") && !name.endsWith(".rels")) {
                everyElement(document.getDocumentElement(), element -> {
                    if (EMBEDDED.contains(element.getLocalName()) && !isInner(element)) {
                        Spot spot = spot(name, element).orElseGet(() -> part(name));
                        objections.add(to(spot.chinese(), "documents.template.embedded", spot));
                    }
                });
            }
        });
        boolean files = parts.bytes().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("/embeddings/")
                        || name.contains("/activex/")
                        || name.matches("word/.*\\.(bin|exe|docm|dotm|js|vbs)"));
        if (files && objections.size() == before && !parts.bytes().containsKey("word/vbaProject.bin")) {
            objections.add(to(Spot.FILE.chinese(), "documents.template.embedded", Spot.FILE));
        }
    }

    private static boolean isInner(Element element) {
        for (Node parent = element.getParentNode(); parent instanceof Element outer; parent = outer.getParentNode()) {
            if (EMBEDDED.contains(outer.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private void fields() {
        parts.documents().forEach((name, document) -> {
            if (!name.startsWith("word/") || name.endsWith(".rels")) {
                return;
            }
            for (Element paragraph : Xml.all(document.getDocumentElement(), "p")) {
                for (String instruction : instructions(paragraph)) {
                    if (isHarmful(instruction)) {
                        Spot spot = spot(name, paragraph).orElseGet(() -> part(name));
                        objections.add(to(spot.chinese(), "documents.template.field", spot, shortened(instruction)));
                    }
                }
            }
        });
    }

    /** What the fields of a paragraph do, each from its begin to its separator. */
    private static List<String> instructions(Element paragraph) {
        var found = new ArrayList<String>();
        var open = new ArrayList<StringBuilder>();
        everyElement(paragraph, element -> {
            if (Xml.is(element, "fldSimple")) {
                found.add(Xml.attribute(element, "instr").strip());
            } else if (Xml.is(element, "fldChar")) {
                boolean begins = Xml.attribute(element, "fldCharType").equals("begin");
                if (begins) {
                    open.add(new StringBuilder());
                } else if (!open.isEmpty()) {
                    found.add(open.removeLast().toString().strip());
                }
            } else if (Xml.is(element, "instrText")) {
                if (open.isEmpty()) {
                    open.add(new StringBuilder());
                }
                open.getLast().append(element.getTextContent());
            }
        });
        open.forEach(unended -> found.add(unended.toString().strip()));
        return found.stream().filter(instruction -> !instruction.isEmpty()).toList();
    }

    private static boolean isHarmful(String instruction) {
        String[] words = instruction.toUpperCase(Locale.ROOT).split("[\\s\"\\\\]+", 2);
        String first = words[0].startsWith("=") ? "=" : words[0];
        return !HARMLESS.contains(first) || first.equals("HYPERLINK") && !instruction.contains("\\l");
    }

    /** The paragraph of the body or the cell in which an element stands, or its part. */
    private Optional<Spot> spot(String name, Element element) {
        Node paragraph = element;
        while (paragraph instanceof Element inner && !Xml.is(inner, "p")) {
            paragraph = inner.getParentNode();
        }
        if (!(paragraph instanceof Element found)) {
            return Optional.empty();
        }
        Spot inner = Places.of(found);
        return Optional.of(name.equals(Parts.BODY) ? inner : inner.within(part(name)));
    }

    private Spot part(String name) {
        String shelter = SHELTERS.get(name);
        return shelter == null ? names.apply(name) : new Spot(shelter, "part " + name);
    }

    private static void everyElement(Element root, java.util.function.Consumer<Element> visit) {
        visit.accept(root);
        Xml.children(root).forEach(child -> everyElement(child, visit));
    }
}
