package org.ecoledger.reports.templates;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Counts where a paragraph stands in its part, as {@link SlotReader} counts. */
final class Places {
    private Places() {}

    static Spot of(Element paragraph) {
        Element cell = outermost(paragraph, "tc");
        if (cell == null) {
            Element counted = outermost(paragraph, "p");
            Element own = counted == null ? paragraph : counted;
            return Spot.paragraph(number(own, "p"), SlotReader.text(own));
        }
        Element row = outermost(paragraph, "tr");
        Element table = outermost(paragraph, "tbl");
        return Spot.cell(
                table == null ? 1 : number(table, "tbl"), row == null ? 1 : number(row, "tr"), number(cell, "tc"));
    }

    private static @org.jspecify.annotations.Nullable Element outermost(Element inner, String name) {
        Element found = null;
        for (Node parent = inner.getParentNode(); parent instanceof Element outer; parent = outer.getParentNode()) {
            if (Xml.is(outer, name)) {
                found = outer;
            }
        }
        return found;
    }

    /** From 1, among its siblings of the same kind, those in content controls counted. */
    private static int number(Element element, String name) {
        Node parent = element.getParentNode();
        while (parent instanceof Element control && (Xml.is(control, "sdtContent") || Xml.is(control, "sdt"))) {
            parent = control.getParentNode();
        }
        return parent == null ? 1 : position(List.of(parent), element, name, new int[1]);
    }

    private static int position(List<Node> parents, Element wanted, String name, int[] count) {
        for (Node parent : parents) {
            for (Element child : Xml.children(parent)) {
                if (Xml.is(child, name)) {
                    count[0]++;
                    if (child == wanted) {
                        return count[0];
                    }
                } else if (Xml.is(child, "sdt") || Xml.is(child, "sdtContent")) {
                    int found = position(List.of(child), wanted, name, count);
                    if (found > 0) {
                        return found;
                    }
                }
            }
        }
        return 0;
    }
}
