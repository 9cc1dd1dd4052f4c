package org.ecoledger.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cells of a sheet that go over several rows or columns. They stand behind the rows in the file, so a sheet is read twice;
 * those too large to be written by hand are not asked.
 */
record SheetMerges(
        Map<Integer, Set<Integer>> spanning, Map<Integer, Set<Integer>> continued, Map<Integer, Set<Integer>> wide) {
    /** Of the workbook as it is packed; a list of ten thousand cases is smaller. */
    static final long LARGEST_WORKBOOK = 4L << 20;

    private static final int MOST_ROWS = 10_000;

    static SheetMerges none() {
        return new SheetMerges(Map.of(), Map.of(), Map.of());
    }

    static SheetMerges read(InputStream sheet) throws IOException, SAXException, ParserConfigurationException {
        var found = new SheetMerges(new HashMap<>(), new HashMap<>(), new HashMap<>());
        var xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String qualified, Attributes attributes) {
                String reference = attributes.getValue("ref");
                if (local.equals("mergeCell") && reference != null) {
                    found.add(CellRangeAddress.valueOf(reference));
                }
            }
        });
        xml.parse(new InputSource(sheet));
        return found;
    }

    /** @param row from 0 */
    TableRow mark(int row, TableRow plain) {
        return new TableRow(
                plain.line(),
                plain.cells(),
                plain.text(),
                spanning.getOrDefault(row, Set.of()),
                continued.getOrDefault(row, Set.of()),
                wide.getOrDefault(row, Set.of()));
    }

    private void add(CellRangeAddress range) {
        int column = range.getFirstColumn();
        int last = Math.min(range.getLastRow(), range.getFirstRow() + MOST_ROWS);
        if (range.getLastColumn() > column) {
            for (int row = range.getFirstRow(); row <= last; row++) {
                wide.computeIfAbsent(row, _ -> new HashSet<>()).add(column);
            }
        }
        for (int row = range.getFirstRow(); row < last; row++) {
            spanning.computeIfAbsent(row, _ -> new HashSet<>()).add(column);
            continued.computeIfAbsent(row + 1, _ -> new HashSet<>()).add(column);
        }
    }
}
