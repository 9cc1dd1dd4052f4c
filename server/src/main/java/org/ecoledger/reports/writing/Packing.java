package org.ecoledger.reports.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Packs a Word file so that the same document always is the same bytes: parts in order, without the time of packing. */
final class Packing {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String TYPES = "[Content_Types].xml";

    private static final byte[] NOTHING = "<nothing/>".getBytes(StandardCharsets.UTF_8);

    private final Map<String, byte[]> parts;

    private Packing(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static Packing unpack(byte[] docx) throws IOException {
        var parts = new TreeMap<String, byte[]>(
                Comparator.comparing((String name) -> !name.equals(TYPES)).thenComparing(Comparator.naturalOrder()));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new Packing(parts);
    }

    /** A part's XML, to be looked at; an empty sheet where there is no such part. */
    Document xml(String name) {
        return parse(parts.getOrDefault(name, NOTHING));
    }

    /** What is done with a part's XML. */
    interface Change {
        void change(Document document);
    }

    /** Changes the parts whose names match. */
    void change(String names, Change change) {
        parts.replaceAll((name, bytes) -> name.matches(names) ? changed(bytes, change) : bytes);
    }

    private static byte[] changed(byte[] bytes, Change change) {
        try {
            Document document = parse(bytes);
            change.change(document);
            var out = new ByteArrayOutputStream(bytes.length);
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("Cannot write XML", e);
        }
    }

    static Document parse(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            document.setXmlStandalone(true);
            return document;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Cannot read XML", e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
