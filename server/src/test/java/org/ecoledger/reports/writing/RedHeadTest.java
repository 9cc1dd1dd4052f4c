package org.ecoledger.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@DisplayName("GB/T 9704-2012, 7.2.4: the red name at the head fits its line, or stands in two of like length")
class RedHeadTest {
    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String STYLES =
            "<w:styles" + W + "><w:style w:styleId=\"Mark\"><w:rPr><w:color w:val=\"FF0000\"/>"
                    + "<w:sz w:val=\"72\"/></w:rPr></w:style></w:styles>";

    /** Sizes and lines after fitting: {@code 52|绿川市…} with / where a line ends. */
    private static String fitted(String... runs) {
        var body = new StringBuilder("<w:document" + W + "><w:body><w:p><w:pPr><w:pStyle w:val=\"Mark\"/></w:pPr>");
        for (String run : runs) {
            body.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
        }
        body.append("</w:p><w:sectPr><w:pgSz w:w=\"11906\"/><w:pgMar w:left=\"1588\" w:right=\"1474\"/></w:sectPr>")
                .append("</w:body></w:document>");
        Document document = parsed(body.toString());
        RedHead.fit(document, parsed(STYLES));
        var sizes = document.getElementsByTagNameNS("*", "sz");
        var text = new StringBuilder(
                sizes.getLength() == 0
                        ? "as it was"
                        : sizes.item(0).getAttributes().item(0).getNodeValue());
        text.append('|');
        var all = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            switch (all.item(i).getLocalName()) {
                case "t" -> text.append(all.item(i).getTextContent());
                case "br" -> text.append('/');
                default -> {}
            }
        }
        return text.toString();
    }

    private static Document parsed(String xml) {
        return Packing.parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("a short name stays as its template has it")
    void fits() {
        assertThat(fitted("青河县人民政府", "文件")).isEqualTo("as it was|青河县人民政府文件");
    }

    @Test
    @DisplayName("a longer one becomes smaller in its one line")
    void oneLine() {
        assertThat(fitted("绿川市生态环境保护委员会办公室", "文件")).isEqualTo("52|绿川市生态环境保护委员会办公室文件");
    }

    @Test
    @DisplayName("a very long one stands in two lines, broken where a part of the name ends")
    void twoLines() {
        assertThat(fitted("绿川市突出环境问题整改工作领导小组", "办公室文件")).isEqualTo("72|绿川市突出环境问题整改/工作领导小组办公室文件");
        assertThat(fitted("绿川市青河县生态环境保护委员会大气污染防治专项行动办公室文件")).contains("/").satisfies(text -> {
            String[] lines = text.substring(text.indexOf('|') + 1).split("/");
            assertThat(Math.abs(lines[0].length() - lines[1].length())).isLessThanOrEqualTo(6);
        });
    }
}
