package org.ecoledger.reports.templates;

import static org.ecoledger.problems.Problem.Objection.to;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.problems.Problem.Objection;
import org.w3c.dom.Element;

/**
 * Reads the slots of one part of a Word file, its body or a header, and says where something stands that cannot be filled. A
 * part's paragraphs are counted from 1 as Word shows them, tables not among them.
 */
final class SlotReader {
    /** Marks of changes that nobody accepted or refused yet. */
    private static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo");

    private final Spot part;
    private final List<Objection> objections;
    private int tables;

    private SlotReader(Spot part, List<Objection> objections) {
        this.part = part;
        this.objections = objections;
    }

    /** @param part 正文 has no name; a header has */
    static List<Slot> read(Element container, Spot part, Vocabulary words, List<Objection> objections) {
        return new SlotReader(part, objections).container(container, words);
    }

    private List<Slot> container(Element container, Vocabulary words) {
        Tags tags = Tags.curly(words, false, objections);
        int paragraphs = 0;
        for (Element element : blocks(container)) {
            if (Xml.is(element, "p")) {
                paragraphs++;
                String text = text(element);
                Spot spot = within(Spot.paragraph(paragraphs, text));
                tags.read(text, spot, paragraphs);
                foreign(element, spot);
            } else if (Xml.is(element, "tbl")) {
                tables++;
                table(element, tables, tags);
            }
        }
        return tags.end();
    }

    private Spot within(Spot spot) {
        return part.equals(Spot.FILE) ? spot : spot.within(part);
    }

    /** Paragraphs and tables, those in a content control among them. */
    private static List<Element> blocks(Element container) {
        var blocks = new ArrayList<Element>();
        for (Element child : Xml.children(container)) {
            if (Xml.is(child, "sdt")) {
                Xml.child(child, "sdtContent").ifPresent(content -> blocks.addAll(blocks(content)));
            } else if (Xml.is(child, "p") || Xml.is(child, "tbl")) {
                blocks.add(child);
            }
        }
        return blocks;
    }

    private void table(Element table, int number, Tags tags) {
        List<Element> rows = Xml.children(table).stream()
                .filter(child -> Xml.is(child, "tr"))
                .toList();
        Slot.Turns repeated = null;
        for (int row = 0; row < rows.size(); row++) {
            if (repeated != null) {
                tags.add(repeated(repeated, rows.get(row), number, row + 1, tags.words()));
                repeated = null;
                continue;
            }
            for (Slot slot : row(rows.get(row), number, row + 1, tags.words())) {
                if (!(slot instanceof Slot.Turns turns && turns.ofTable())) {
                    tags.add(slot);
                } else if (repeated == null) {
                    repeated = turns;
                } else {
                    objections.add(
                            to(turns.spot().chinese(), "documents.template.two-rows", turns.spot(), turns.tag()));
                }
            }
        }
        if (repeated != null) {
            objections.add(to(
                    repeated.spot().chinese(), "documents.template.no-repeated-row", repeated.spot(), repeated.tag()));
        }
    }

    private List<Slot> row(Element row, int table, int number, Vocabulary words) {
        var slots = new ArrayList<Slot>();
        int column = 0;
        for (Element cell : cells(row)) {
            column++;
            Spot spot = within(Spot.cell(table, number, column));
            Tags tags = Tags.curly(words, true, objections);
            cell(cell, spot, tags, words);
            slots.addAll(tags.end());
        }
        return slots;
    }

    private static List<Element> cells(Element row) {
        return Xml.children(row).stream().filter(child -> Xml.is(child, "tc")).toList();
    }

    private void cell(Element cell, Spot spot, Tags tags, Vocabulary words) {
        int paragraph = 0;
        for (Element block : blocks(cell)) {
            if (Xml.is(block, "p")) {
                paragraph++;
                tags.read(text(block), spot, paragraph);
                foreign(block, spot);
            } else {
                new SlotReader(spot, objections)
                        .container(cellTable(block), words)
                        .forEach(tags::add);
            }
        }
    }

    /** A table in a cell, alone in a container as if it were the part's first. */
    private static Element cellTable(Element table) {
        Element holder = table.getOwnerDocument().createElementNS(Xml.WORD, "w:body");
        holder.appendChild(table.cloneNode(true));
        return holder;
    }

    private Slot repeated(Slot.Turns marked, Element row, int table, int number, Vocabulary outer) {
        Vocabulary words = outer.within(marked.named());
        var inner = new ArrayList<Slot>();
        int column = 0;
        for (Element cell : cells(row)) {
            column++;
            Spot spot = within(Spot.cell(table, number, column));
            Tags tags = Tags.square(words, objections);
            int paragraph = 0;
            for (Element block : blocks(cell)) {
                String text = Xml.is(block, "p") ? text(block) : "";
                if (Tags.areIn(text) || Xml.is(block, "tbl")) {
                    objections.add(to(spot.chinese(), "documents.template.curly-in-row", spot, marked.tag()));
                } else {
                    tags.read(text, spot, ++paragraph);
                    foreign(block, spot);
                }
            }
            inner.addAll(tags.end());
        }
        if (inner.isEmpty()) {
            objections.add(
                    to(marked.spot().chinese(), "documents.template.no-repeated-row", marked.spot(), marked.tag()));
        }
        return new Slot.Turns(marked.tag(), marked.named(), true, inner, marked.spot());
    }

    /** The text of the runs of a paragraph, as Word shows it. */
    static String text(Element paragraph) {
        var text = new StringBuilder();
        runs(paragraph, text);
        return text.toString();
    }

    private static void runs(Element parent, StringBuilder text) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "r")) {
                run(child, text);
            } else if (Xml.is(child, "hyperlink") || Xml.is(child, "smartTag") || Xml.is(child, "fldSimple")) {
                runs(child, text);
            }
        }
    }

    private static void run(Element run, StringBuilder text) {
        for (Element child : Xml.children(run)) {
            if (Xml.is(child, "t")) {
                text.append(child.getTextContent());
            } else if (Xml.is(child, "tab")) {
                text.append('\t');
            } else if (Xml.is(child, "br") || Xml.is(child, "cr")) {
                text.append('\n');
            }
        }
    }

    /** Tags where none is filled, and changes that nobody accepted. */
    private void foreign(Element paragraph, Spot spot) {
        String own = text(paragraph);
        String whole = paragraph.getTextContent();
        if (count(whole) > count(own)) {
            objections.add(to(spot.chinese(), "documents.template.tag-place", spot));
        }
        Optional<Element> changed = Xml.children(paragraph).stream()
                .filter(child -> Xml.WORD.equals(child.getNamespaceURI()) && CHANGES.contains(child.getLocalName()))
                .findFirst();
        if (changed.isPresent()) {
            objections.add(to(spot.chinese(), "documents.template.tracked", spot));
        }
        if (isDescribedByTag(paragraph)) {
            objections.add(to(spot.chinese(), "documents.template.tag-place", spot));
        }
    }

    private static int count(String text) {
        return text.split("\\{\\{", -1).length;
    }

    /** A tag in the description of a picture: pictures are asked for with @. */
    private static boolean isDescribedByTag(Element paragraph) {
        var descriptions = paragraph.getElementsByTagNameNS("*", "docPr");
        for (int i = 0; i < descriptions.getLength(); i++) {
            if (descriptions.item(i) instanceof Element element
                    && Tags.areIn(element.getAttribute("descr") + element.getAttribute("title"))) {
                return true;
            }
        }
        return false;
    }
}
