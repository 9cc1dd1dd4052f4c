package org.ecoledger.reports.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files made part by part, good ones and such as no Word would write. */
public final class Docx {
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    public static final String PAGE = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:bottom=\"1984\" w:left=\"1587\" w:right=\"1474\" w:header=\"850\" w:footer=\"1400\"/></w:sectPr>";
    private static final String STYLES = "<w:styles" + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder types = new StringBuilder();

    private Docx(String body, String page) {
        part("word/document.xml", "<w:document" + NAMESPACES + "><w:body>" + body + page + "</w:body></w:document>");
        part("word/styles.xml", STYLES);
        relation("styles", "styles.xml");
        type("/word/styles.xml", MAIN + "styles+xml");
    }

    /** @param body paragraphs and tables in the XML of Word */
    public static Docx of(String... body) {
        return new Docx(String.join("", body), PAGE);
    }

    public static Docx withPage(String page, String... body) {
        return new Docx(String.join("", body), page);
    }

    /** A paragraph whose text is split over these runs, as Word likes to do. */
    public static String p(String... runs) {
        return "<w:p>" + Arrays.stream(runs).map(Docx::run).collect(Collectors.joining()) + "</w:p>";
    }

    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    public static String raw(String inner) {
        return "<w:p>" + inner + "</w:p>";
    }

    @SafeVarargs
    public static String table(java.util.List<String>... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>"
                + Arrays.stream(rows)
                        .map(row -> "<w:tr>"
                                + row.stream()
                                        .map(cell -> "<w:tc><w:tcPr/>" + p(cell) + "</w:tc>")
                                        .collect(Collectors.joining())
                                + "</w:tr>")
                        .collect(Collectors.joining())
                + "</w:tbl>";
    }

    public Docx header(String... paragraphs) {
        part("word/header1.xml", "<w:hdr" + NAMESPACES + ">" + String.join("", paragraphs) + "</w:hdr>");
        relation("header", "header1.xml");
        type("/word/header1.xml", MAIN + "header+xml");
        return this;
    }

    public Docx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Docx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Docx relation(String kind, String target) {
        return relation("id" + relations.length(), kind, target, "");
    }

    public Docx outside(String id, String kind, String target) {
        return relation(id, kind, target, " TargetMode=\"External\"");
    }

    private Docx relation(String id, String kind, String target, String mode) {
        relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(OFFICE)
                .append(kind)
                .append("\" Target=\"")
                .append(target)
                .append('"')
                .append(mode)
                .append("/>");
        return this;
    }

    public Docx type(String part, String type) {
        types.append("<Override PartName=\"")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
        return this;
    }

    public byte[] bytes() {
        return bytes(MAIN + "document.main+xml");
    }

    public byte[] bytes(String mainType) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                    + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                                    + "<Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/>"
                                    + types + "</Types>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "_rels/.rels",
                    ("<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                                    + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    ("<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
