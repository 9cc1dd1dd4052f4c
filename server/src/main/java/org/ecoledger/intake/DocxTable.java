package org.ecoledger.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.ecoledger.problems.Problem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The tables of a Word document, read as a stream. Those under one heading are one table, as where it runs over pages; a
 * table within a cell is that cell's text. Old {@code .doc} files are told by their first bytes and refused.
 */
final class DocxTable {
    /** Words alone, without pictures: a thousand pages have some ten megabytes. */
    static final long LARGEST_TEXT = 128L << 20;

    private static final Pattern MAIN_PART = Pattern.compile("word/document[0-9]*\\.xml");

    private final Path file;

    DocxTable(Path file) {
        this.file = file;
    }

    /** Whether this archive is a Word document. */
    static boolean isDocument(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.stream().anyMatch(DocxTable::isMainPart);
        } catch (ZipException _) {
            return false;
        }
    }

    void read(TableSink sink) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry main =
                    zip.stream().filter(DocxTable::isMainPart).findFirst().orElseThrow();
            if (main.getSize() > LARGEST_TEXT) {
                throw tooLarge();
            }
            var words = new DocxWords(sink);
            try (InputStream in = new CountedStream(zip.getInputStream(main), LARGEST_TEXT, DocxTable::tooLarge)) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(words);
                xml.parse(new InputSource(in));
            }
            if (words.tables() == 0) {
                throw Problem.unacceptable("intake.document-without-table");
            }
        } catch (ZipException | SAXException | ParserConfigurationException _) {
            throw Problem.unacceptable("intake.document-broken");
        }
    }

    private static boolean isMainPart(ZipEntry entry) {
        return MAIN_PART.matcher(entry.getName()).matches();
    }

    private static Problem tooLarge() {
        return Problem.unacceptable("intake.unpacks-too-large", "128 MB");
    }
}
