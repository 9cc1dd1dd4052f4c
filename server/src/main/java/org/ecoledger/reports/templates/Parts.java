package org.ecoledger.reports.templates;

import static org.ecoledger.problems.Problem.Objection.to;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The parts of a Word file, unpacked with a limit on everything: a file of a few kilobytes may hold gigabytes.
 *
 * @param bytes by name, such as {@code word/document.xml}
 * @param documents those of them that are XML
 */
record Parts(Map<String, byte[]> bytes, Map<String, Document> documents) {
    static final String BODY = "word/document.xml";
    static final String STYLES = "word/styles.xml";

    /** Largest template, packed. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final long LARGEST_UNPACKED = 120L * 1024 * 1024;
    private static final long LARGEST_XML = 40L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final long FREE_OF_RATIO = 1024L * 1024;
    private static final int LARGEST_RATIO = 200;
    private static final int DEEPEST = 400;
    private static final ErrorHandler SILENT = new Silent();

    /** @throws Problem where it is no Word file, too large, or made to burst */
    static Parts unpack(byte[] docx, List<Objection> objections) {
        if (docx.length > LARGEST) {
            throw Problem.tooLarge("documents.template.too-large", LARGEST / 1024 / 1024);
        }
        Map<String, byte[]> bytes = unzip(docx);
        if (!bytes.containsKey("[Content_Types].xml")) {
            throw Problem.unacceptable("documents.template.not-docx");
        }
        var documents = new LinkedHashMap<String, Document>();
        bytes.forEach((name, content) -> {
            if (isXml(name)) {
                parse(name, content, objections).ifPresent(document -> documents.put(name, document));
            }
        });
        if (!bytes.containsKey(BODY)) {
            throw Problem.unacceptable("documents.template.not-docx");
        }
        return new Parts(bytes, documents);
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private static Map<String, byte[]> unzip(byte[] docx) {
        var parts = new LinkedHashMap<String, byte[]>();
        long all = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = content(zip, entry, docx.length, all);
                all += content.length;
                if (parts.put(name(entry), content) != null || parts.size() > MOST_PARTS) {
                    throw Problem.unacceptable("documents.template.bomb");
                }
            }
        } catch (ZipException | IllegalArgumentException _) {
            throw Problem.unacceptable("documents.template.not-docx");
        } catch (IOException e) {
            throw Problem.unacceptable("documents.template.not-docx");
        }
        return parts;
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static byte[] content(InputStream zip, ZipEntry entry, long packed, long before) throws IOException {
        boolean xml = isXml(entry.getName());
        long most = Math.min(LARGEST_UNPACKED - before, Math.max(FREE_OF_RATIO, packed * LARGEST_RATIO));
        byte[] content = zip.readNBytes((int) Math.min(xml ? Math.min(most, LARGEST_XML) : most, Integer.MAX_VALUE));
        if (zip.read() >= 0) {
            throw Problem.unacceptable("documents.template.bomb");
        }
        return content;
    }

    private static Optional<Document> parse(String name, byte[] content, List<Objection> objections) {
        Spot spot = new Spot("文件部件" + name, "part " + name);
        try {
            var factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return Optional.of(builder.parse(new ByteArrayInputStream(content)));
        } catch (SAXException e) {
            boolean entity = String.valueOf(e.getMessage()).contains("DOCTYPE");
            objections.add(to(
                    spot.chinese(), entity ? "documents.template.entity" : "documents.template.part-unreadable", spot));
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK has such a parser", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says nothing: what is wrong is an objection. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
