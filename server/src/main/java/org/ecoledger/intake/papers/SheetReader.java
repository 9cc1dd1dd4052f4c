package org.ecoledger.intake.papers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.ecoledger.intake.papers.Spot.Kind;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads all sheets of a workbook as a stream; numbers come as the sheet shows them, formulas as their last result. */
final class SheetReader {
    private final Path file;

    SheetReader(Path file) {
        this.file = file;
    }

    static boolean isWorkbook(ZipFile archive) {
        return archive.getEntry("xl/workbook.xml") != null;
    }

    /** Looks at the archive's directory before anything is unpacked. */
    static void checkParts(ZipFile archive) {
        if (archive.stream()
                .filter(part ->
                        part.getName().startsWith("xl/") && part.getName().endsWith(".xml"))
                .anyMatch(part -> part.getSize() > Unpacking.LARGEST)) {
            throw Unpacking.tooLarge();
        }
    }

    void read(Pieces pieces) throws IOException {
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var parts = new XSSFReader(workbook);
            var strings = new ReadOnlySharedStringsTable(workbook);
            var sheets = (XSSFReader.SheetIterator) parts.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = Unpacking.of(sheets.next())) {
                    var xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            parts.getStylesTable(),
                            null,
                            strings,
                            new Cells(pieces, sheets.getSheetName()),
                            new DataFormatter(),
                            false));
                    xml.parse(new InputSource(sheet));
                }
            }
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | IllegalArgumentException e) {
            throw DocumentReader.refusal(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser is not as it should be", e);
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).contains("Zip bomb")
                    ? Unpacking.tooLarge()
                    : DocumentReader.refusal(e);
        }
    }

    private record Cells(Pieces pieces, String sheet) implements SheetContentsHandler {
        @Override
        public void startRow(int row) {
            // A row without cells says nothing.
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            if (reference != null && value != null) {
                var place = new CellReference(reference);
                pieces.add(value, new Spot(Kind.SHEET, sheet, place.getRow() + 1, place.getCol() + 1));
            }
        }

        @Override
        public void endRow(int row) {
            // As above.
        }
    }
}
