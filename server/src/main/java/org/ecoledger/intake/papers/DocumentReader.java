package org.ecoledger.intake.papers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.ecoledger.intake.papers.Spot.Kind;
import org.ecoledger.problems.Problem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a Word document as a stream: its paragraphs, tables and text boxes, then headers, footers and notes. */
final class DocumentReader {
    private static final Pattern MAIN_PART = Pattern.compile("word/document[0-9]*\\.xml");

    private final ZipFile archive;

    DocumentReader(ZipFile archive) {
        this.archive = archive;
    }

    static boolean isDocument(ZipFile archive) {
        return archive.stream().anyMatch(part -> is(MAIN_PART, part));
    }

    void read(Pieces pieces) throws IOException {
        for (String name : List.of("document[0-9]*", "header[0-9]*", "footer[0-9]*", "footnotes", "endnotes")) {
            Pattern pattern = Pattern.compile("word/" + name + "\\.xml");
            Kind kind = kind(name);
            List<? extends ZipEntry> parts = archive.stream()
                    .filter(part -> is(pattern, part))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            var words = new DocumentWords(pieces, kind);
            for (ZipEntry part : parts) {
                read(part, words);
            }
            words.end();
        }
    }

    private void read(ZipEntry part, DocumentWords words) throws IOException {
        if (part.getSize() > Unpacking.LARGEST) {
            throw Unpacking.tooLarge();
        }
        try (InputStream in = Unpacking.of(archive.getInputStream(part))) {
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(words);
            xml.parse(new InputSource(in));
        } catch (SAXException e) {
            throw refusal(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser is not as it should be", e);
        }
    }

    /** A document that declares entities of its own is none that an office program wrote. */
    static Problem refusal(Exception broken) {
        return String.valueOf(broken.getMessage()).contains("DOCTYPE")
                ? Problem.unacceptable("paper.declares-entities")
                : Problem.unacceptable("paper.broken");
    }

    private static boolean is(Pattern pattern, ZipEntry part) {
        return pattern.matcher(part.getName()).matches();
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "header[0-9]*" -> Kind.HEADER;
            case "footer[0-9]*" -> Kind.FOOTER;
            case "footnotes" -> Kind.FOOTNOTE;
            case "endnotes" -> Kind.ENDNOTE;
            default -> Kind.PARAGRAPH;
        };
    }
}
