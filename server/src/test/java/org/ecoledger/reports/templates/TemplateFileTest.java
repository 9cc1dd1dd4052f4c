package org.ecoledger.reports.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecoledger.reports.templates.Docx.p;
import static org.ecoledger.reports.templates.Docx.raw;
import static org.ecoledger.reports.templates.Docx.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.OwnCatalogue;
import org.ecoledger.reports.fields.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C4: a template that cannot be filled is refused, with every objection at its place")
class TemplateFileTest {
    private static final Fields FIELDS = OwnCatalogue.of("""
            name,shape,source,item,columns,subject,english,meaning
            优良天数,number,none,days,,,Good days,天数
            首要污染物,words,none,words,,,Primary pollutant,名称
            污染,flag,none,flag,,,Polluted,有无
            各县,rows,none,rows,县名;名次,,Counties,各县
            各镇,rows,none,towns,镇名,,Townships,各镇
            浓度图,picture,none,chart,,,Chart,图
            """, new None());

    private record None() implements FieldSource {
        @Override
        public String source() {
            return "none";
        }

        @Override
        public FieldValue value(Field field, Scope scope) {
            return new FieldValue.Missing("no data on " + LocalDate.EPOCH);
        }
    }

    private static List<String> objections(Docx docx) {
        return objections(docx.bytes());
    }

    private static List<String> objections(byte[] docx) {
        Problem problem = catchThrowableOfType(Problem.class, () -> TemplateFile.read(docx, FIELDS));
        if (problem == null) {
            return List.of();
        }
        if (problem.objections().isEmpty()) {
            return List.of(problem.code());
        }
        return problem.objections().stream()
                .map(objection -> new Sentences().say(objection.code(), objection.arguments(), Locale.ROOT))
                .toList();
    }

    @Test
    void everythingInItsPlaceIsAccepted() {
        TemplateFile file = TemplateFile.read(
                Docx.of(
                                p("{{标", "题}}"),
                                p("优良天数{{优良", "天数}}，", "{{优良天数.同比}}。"),
                                p("{{?污染}}首要污染物{{首要污染物}}。{{/污染}}"),
                                p("{{?各县}}"),
                                p("{{序号}}.{{县名}}{{优良天数}}：{{?各镇}}{{镇名}}{{?非末条}}、{{/非末条}}{{/各镇}}"),
                                p("{{/各县}}"),
                                p("{{@浓度图}}"),
                                table(List.of("县{{各县}}", "天数"), List.of("[县名]", "[优良天数.数][?污染]*[/污染]")),
                                p("{{手写.下步打算}}"))
                        .bytes(),
                FIELDS);
        assertThat(file.typed()).containsExactly("下步打算");
        assertThat(file.remarks()).isEmpty();
        assertThat(file.face()).isEqualTo("仿宋_GB2312");
        assertThat(SlotNames.of(file.slots()))
                .containsExactly("优良天数", "优良天数.同比", "污染", "首要污染物", "各县", "各镇", "浓度图", "优良天数.数");
    }

    @Test
    void anUnknownFieldIsNamedWithItsParagraphAndItsCell() {
        assertThat(objections(Docx.of(
                        p("一"),
                        p("天数{{优良", "日数}}"),
                        table(List.of("a", "b"), List.of("c", "d")),
                        table(List.of("a"), List.of("b"), List.of("c"), List.of("{{优良率}}")),
                        p("{{优良天数.同此}}"))))
                .containsExactlyInAnyOrder(
                        "第2段（“天数{{优良日数}}”）：没有名为“优良日数”的字段。", "第2张表第4行第1列：没有名为“优良率”的字段。", objectionsOf("{{优良天数.同此}}", 3));
    }

    private static String objectionsOf(String text, int number) {
        return "第" + number + "段（“" + text.substring(0, Math.min(12, text.length())) + (text.length() > 12 ? "…" : "")
                + "”）：“优良天数.同此”点号后面的词不对，可用：值、数、单位、同比、环比、去年、上期、累计、累计同比、目标、差距、分子、分母、说明。";
    }

    @Test
    void aBrokenLoopIsNamedWhereItBegins() {
        assertThat(objections(Docx.of(p("{{?各县}}"), p("{{县名}}"))))
                .singleElement()
                .asString()
                .startsWith("第1段")
                .contains("“?各县”有开头没有结尾");
        assertThat(objections(Docx.of(p("{{/各县}}")))).singleElement().asString().contains("“/各县”有结尾没有开头");
        assertThat(objections(Docx.of(p("{{?各县}}"), p("{{?污染}}"), p("{{/各县}}"), p("{{/污染}}"))))
                .anyMatch(said -> said.startsWith("第3段") && said.contains("交叉"));
        assertThat(objections(Docx.of(p("各县：{{?各县}}"), p("{{县名}}"), p("{{/各县}}"))))
                .singleElement()
                .asString()
                .contains("单独成段");
        assertThat(objections(Docx.of(table(List.of("县{{各县}}")))))
                .singleElement()
                .asString()
                .startsWith("第1张表第1行第1列");
        assertThat(objections(Docx.of(table(List.of("县{{各县}}"), List.of("{{县名}}")))))
                .anyMatch(said -> said.startsWith("第1张表第2行第1列") && said.contains("方括号"));
        assertThat(objections(Docx.of(p("{{优良天数}"), p("{{县名}}")))).hasSize(2);
    }

    @Test
    void shapesAreNotMistaken() {
        assertThat(objections(Docx.of(p("{{污染}}{{浓度图}}{{@优良天数}}{{各县}}")))).hasSize(4);
    }

    @Test
    void macrosAreRefused() {
        assertThat(objections(Docx.of(p("x")).part("word/vbaProject.bin", "macro")))
                .singleElement()
                .asString()
                .contains("宏");
        assertThat(objections(Docx.of(p("x")).bytes("application/vnd.ms-word.document.macroEnabled.main+xml")))
                .singleElement()
                .asString()
                .contains("宏");
    }

    @Test
    void linksToTheOutsideAreRefusedWhereTheyStand() {
        assertThat(objections(Docx.of(p("一"), raw("<w:hyperlink r:id=\"out\">" + Docx.run("看这里") + "</w:hyperlink>"))
                        .outside("out", "hyperlink", "http://example.invalid/x")))
                .singleElement()
                .asString()
                .startsWith("第2段（“看这里”）")
                .contains("http://example.invalid/x");
        assertThat(
                        objections(
                                Docx.of(p("一"))
                                        .part("word/settings.xml", "<w:settings xmlns:w=\"" + Xml.WORD + "\"/>")
                                        .part(
                                                "word/_rels/settings.xml.rels",
                                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"t\" Target=\"\\\\evil\\x.dotm\" TargetMode=\"External\"/></Relationships>")))
                .singleElement()
                .asString()
                .startsWith("文档设置");
    }

    @Test
    void fieldsThatFetchOrChangeAreRefused() {
        for (String field : List.of(
                "INCLUDETEXT \"c:/x.docx\"",
                "INCLUDEPICTURE \"http://x/y.png\"",
                "DDEAUTO c:/cmd.exe",
                "DATE",
                "LINK Excel")) {
            assertThat(objections(Docx.of(
                            p("一"),
                            raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
                                    + field.substring(0, 2) + "</w:instrText></w:r><w:r><w:instrText>"
                                    + field.substring(2).replace("\"", "&quot;")
                                    + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"))))
                    .as(field)
                    .singleElement()
                    .asString()
                    .startsWith("第2段")
                    .contains(field.substring(0, 4));
        }
        assertThat(objections(Docx.of(raw("<w:fldSimple w:instr=\" PAGE \">" + Docx.run("1") + "</w:fldSimple>"))))
                .isEmpty();
    }

    @Test
    void embeddedObjectsAreRefused() {
        assertThat(objections(Docx.of(
                        table(List.of("a"), List.of("b")), raw("<w:r><w:object><o:OLEObject/></w:object></w:r>"))))
                .singleElement()
                .asString()
                .startsWith("第1段")
                .contains("嵌有对象");
        assertThat(objections(Docx.of(p("x")).part("word/embeddings/oleObject1.bin", "x")))
                .singleElement()
                .asString()
                .contains("嵌有对象");
    }

    @Test
    void entitiesAreRefusedUnread() {
        assertThat(objections(Docx.of(p("x"))
                        .part(
                                "word/header1.xml",
                                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:hdr xmlns:w=\"" + Xml.WORD
                                        + "\">&a;</w:hdr>")))
                .singleElement()
                .asString()
                .contains("word/header1.xml", "实体");
    }

    @Test
    void whatIsTooLargeOrBurstsIsRefusedEarly() {
        assertThat(objections(new byte[(int) Parts.LARGEST + 1])).containsExactly("documents.template.too-large");
        assertThat(objections(Docx.of(p("x")).part("word/media/image1.png", new byte[100 * 1024 * 1024])))
                .containsExactly("documents.template.bomb");
        assertThat(objections("不是文档".getBytes(StandardCharsets.UTF_8))).containsExactly("documents.template.not-docx");
        assertThat(objections(new byte[0])).containsExactly("documents.template.not-docx");
    }

    @Test
    void tagsWhereNothingIsFilledAreRefused() {
        String box = "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
                + p("{{优良天数}}") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
        assertThat(objections(Docx.of(p("一"), raw(box))))
                .anyMatch(said -> said.startsWith("第2段") && said.contains("文本框"));
        assertThat(objections(Docx.of(raw("<w:ins w:id=\"1\" w:author=\"a\">" + Docx.run("新") + "</w:ins>"))))
                .singleElement()
                .asString()
                .contains("修订");
        assertThat(objections(Docx.of(p("一")).header(p("{{优良日数}}"))))
                .singleElement()
                .asString()
                .startsWith("页眉第1段");
    }

    @Test
    @DisplayName("GB/T 9704-2012, 5.2: other margins, paper, face and size are said and not refused")
    void layoutIsRemarkedUpon() {
        String letter =
                "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:right=\"1440\"/></w:sectPr>";
        TemplateFile file = TemplateFile.read(
                Docx.withPage(
                                letter,
                                raw(
                                        "<w:r><w:rPr><w:rFonts w:eastAsia=\"宋体\"/><w:sz w:val=\"21\"/></w:rPr><w:t>正文正文正文正文</w:t></w:r>"))
                        .bytes(),
                FIELDS);
        assertThat(file.remarks().stream().map(Remark::code))
                .containsExactly(
                        "documents.template.remark.a4",
                        "documents.template.remark.margins",
                        "documents.template.remark.face",
                        "documents.template.remark.size");
    }
}
