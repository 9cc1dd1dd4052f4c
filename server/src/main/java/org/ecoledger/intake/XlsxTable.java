package org.ecoledger.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The first sheet of an XLSX workbook, read as a stream. Dates come as 2026-09-30 or 2026-09-30 13:00, numbers as shown. */
final class XlsxTable {
    private static final long LARGEST_SHARED_STRINGS = 128L << 20;

    static {
        ZipSecureFile.setMaxEntrySize(TableFile.LARGEST_UNPACKED);
    }

    private final Path file;

    XlsxTable(Path file) {
        this.file = file;
    }

    void read(TableSink sink) throws IOException {
        checkParts();
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var parts = new XSSFReader(workbook);
            var strings = new ReadOnlySharedStringsTable(workbook);
            boolean from1904 = countsFrom1904(parts);
            var merges = merges(parts);
            try (InputStream sheet = firstSheet(parts)) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        parts.getStylesTable(),
                        null,
                        strings,
                        new Rows(sink, merges),
                        new PlainValues(from1904),
                        false));
                xml.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException _) {
            throw Problem.unacceptable("intake.workbook-broken");
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Zip bomb")) {
                throw Problem.unacceptable("intake.unpacks-too-large", "1 GB");
            }
            throw e;
        }
    }

    private static InputStream firstSheet(XSSFReader parts) throws IOException, OpenXML4JException {
        var sheets = parts.getSheetsData();
        if (!sheets.hasNext()) {
            throw Problem.unacceptable("intake.file-empty");
        }
        return sheets.next();
    }

    private SheetMerges merges(XSSFReader parts)
            throws IOException, OpenXML4JException, SAXException, javax.xml.parsers.ParserConfigurationException {
        if (Files.size(file) > SheetMerges.LARGEST_WORKBOOK) {
            return SheetMerges.none();
        }
        try (InputStream sheet = firstSheet(parts)) {
            return SheetMerges.read(sheet);
        }
    }

    /** Looks at the archive's directory before anything is unpacked. */
    private void checkParts() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Problem.unacceptable("intake.not-a-workbook");
            }
            long total = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            var strings = zip.getEntry("xl/sharedStrings.xml");
            if (total > TableFile.LARGEST_UNPACKED || (strings != null && strings.getSize() > LARGEST_SHARED_STRINGS)) {
                throw Problem.unacceptable("intake.unpacks-too-large", "1 GB");
            }
        } catch (java.util.zip.ZipException _) {
            throw Problem.unacceptable("intake.workbook-broken");
        }
    }

    private static boolean countsFrom1904(XSSFReader parts) throws IOException, OpenXML4JException {
        try (InputStream in = parts.getWorkbookData()) {
            String start = new String(in.readNBytes(64 << 10), StandardCharsets.UTF_8);
            return start.contains("date1904=\"1\"") || start.contains("date1904=\"true\"");
        }
    }

    /** Values that do not depend on how the sheet shows them. */
    private static final class PlainValues extends DataFormatter {
        private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
        private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

        private final boolean from1904;

        PlainValues(boolean from1904) {
            this.from1904 = from1904;
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format, boolean ignored) {
            if (!DateUtil.isADateFormat(index, format) || !DateUtil.isValidExcelDate(value)) {
                return NumberToTextConverter.toText(value);
            }
            var time = DateUtil.getLocalDateTime(value, from1904, true);
            if (time.toLocalTime().toSecondOfDay() == 0) {
                return DATE.format(time);
            }
            return time.getSecond() == 0 ? MINUTE.format(time) : SECOND.format(time);
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format) {
            return formatRawCellContents(value, index, format, false);
        }
    }

    private static final class Rows implements SheetContentsHandler {
        private final TableSink sink;
        private final SheetMerges merges;
        private List<String> cells = new ArrayList<>();

        Rows(TableSink sink, SheetMerges merges) {
            this.sink = sink;
            this.merges = merges;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                sink.row(merges.mark(row, TableRow.of(row + 1L, List.copyOf(cells), CsvText.write(cells))));
            }
        }
    }
}
