package org.ecoledger.reports.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.templates.TemplateFile;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes documents: asks for every figure of a template, shows what they say, and puts them into the Word file. The same
 * answers under the same head are the same bytes.
 */
@Component
public class DocumentWriter {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PARTS = "word/(document|header\\d*|footer\\d*)\\.xml";
    private static final String MAKER = "EcoLedger 绿账";

    private final Fields fields;

    DocumentWriter(Fields fields) {
        this.fields = fields;
    }

    /**
     * The answers to everything that the template asks.
     *
     * @param typed words that a person wrote, by what their slot asks for
     */
    public Resolution resolve(TemplateFile template, Scope scope, Map<String, String> typed) {
        var resolving = new Resolving(fields, typed);
        return new Resolution(template, scope, fields.asOneLook(() -> resolving.answers(template.slots(), scope)));
    }

    /** The Word file, with its appendix of figures. */
    public byte[] write(Resolution resolution, Head head) {
        Marks marks = new Marks(resolution, head, true);
        try (XWPFDocument filled = resolution.template().fill(marks.texts())) {
            Frame.around(filled, head.draft());
            properties(filled, head, resolution.scope().today());
            var out = new ByteArrayOutputStream();
            filled.write(out);
            return packed(out.toByteArray(), resolution, marks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] docx, Resolution resolution, Marks marks) throws IOException {
        List<Figure> figures = resolution.figures();
        var rows = new HashMap<String, Integer>();
        figures.forEach(figure -> rows.put(figure.ref(), rows.size() + 1));
        Bookmarks bookmarks = new Bookmarks(marks, rows);
        Packing packing = Packing.unpack(docx);
        packing.change(PARTS, bookmarks::place);
        Document styles = packing.xml("word/styles.xml");
        packing.change("word/document\\.xml", body -> {
            RedHead.fit(body, styles);
            append(Appendix.xml(figures, resolution.template().face()), body);
        });
        return packing.bytes();
    }

    /** Before the properties of the last section, which end the body. */
    private static void append(String appendix, Document document) {
        if (appendix.isEmpty()) {
            return;
        }
        Document written = Packing.parse(appendix.getBytes(StandardCharsets.UTF_8));
        Node body = document.getElementsByTagNameNS(WORD, "body").item(0);
        Node last = body.getLastChild();
        while (last != null && !(last instanceof Element)) {
            last = last.getPreviousSibling();
        }
        Node section = last != null && "sectPr".equals(last.getLocalName()) ? last : null;
        for (Node child = written.getDocumentElement().getFirstChild(); child != null; child = child.getNextSibling()) {
            body.insertBefore(document.importNode(child, true), section);
        }
        Element after = document.createElementNS(WORD, "w:p");
        body.insertBefore(after, section);
    }

    private static void properties(XWPFDocument filled, Head head, LocalDate today) {
        String day = CityTime.startOf(Objects.requireNonNullElse(head.issuedOn(), today))
                .toString();
        try {
            var properties = filled.getPackage().getPackageProperties();
            properties.setTitleProperty(head.title());
            properties.setCreatorProperty(head.office().isEmpty() ? MAKER : head.office());
            properties.setLastModifiedByProperty(MAKER);
            properties.setCreatedProperty(day);
            properties.setModifiedProperty(day);
            properties.setRevisionProperty("1");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("The template's properties cannot be read", e);
        }
    }
}
