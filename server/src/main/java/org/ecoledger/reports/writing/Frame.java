package org.ecoledger.reports.writing;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** What stands on every page whatever the template says: that nothing here is secret (ruling 17), and that a draft is none. */
final class Frame {
    private static final String DRAFT = "草稿　未经签发，不作为依据";
    private static final int SMALL = 9;

    private Frame() {}

    static void around(XWPFDocument document, boolean draft) {
        XWPFHeaderFooterPolicy policy = document.getHeaderFooterPolicy() == null
                ? document.createHeaderFooterPolicy()
                : document.getHeaderFooterPolicy();
        boolean first = hasOwnFirstPage(document);
        boolean even = document.getSettings() != null && document.getEvenAndOddHeadings();
        document.getFooterList().forEach(footer -> line(footer, Marks.SECRECY));
        if (policy.getDefaultFooter() == null) {
            line(document.createFooter(HeaderFooterType.DEFAULT), Marks.SECRECY);
        }
        if (first && policy.getFirstPageFooter() == null) {
            line(document.createFooter(HeaderFooterType.FIRST), Marks.SECRECY);
        }
        if (even && policy.getEvenPageFooter() == null) {
            line(document.createFooter(HeaderFooterType.EVEN), Marks.SECRECY);
        }
        if (draft) {
            drafts(document, first, even);
        }
    }

    private static boolean hasOwnFirstPage(XWPFDocument document) {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() && body.getSectPr().isSetTitlePg();
    }

    private static void drafts(XWPFDocument document, boolean first, boolean even) {
        document.getHeaderList().forEach(header -> line(header, DRAFT));
        line(document.createHeader(HeaderFooterType.DEFAULT), DRAFT);
        if (first) {
            line(document.createHeader(HeaderFooterType.FIRST), DRAFT);
        }
        if (even) {
            line(document.createHeader(HeaderFooterType.EVEN), DRAFT);
        }
    }

    private static void line(XWPFHeaderFooter part, String words) {
        if (part.getText().contains(words)) {
            return;
        }
        XWPFParagraph paragraph = part.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("宋体", XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(SMALL);
        run.setText(words);
    }
}
