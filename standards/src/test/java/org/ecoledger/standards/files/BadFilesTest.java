package org.ecoledger.standards.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("evaluate, on files as they come")
class BadFilesTest {
    private static final String HEADING = "city,date,PM2.5\n";
    private static final String EMPTY = ",,,,,";
    private static final String RESULT = ",100,良,PM2.5,HJ 633-2012,4 空气质量指数计算方法";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "甲,2020-01-01,abc; PM2.5 is not a number: abc; PM2.5 不是数：abc",
                "甲,2020-01-01,-3; PM2.5 is negative: -3; PM2.5 为负：-3",
                "甲,2020-01-01,1e999; PM2.5 is not a number: 1e999; 不是数",
                "甲,2020-02-30,75; the time cannot be read: 2020-02-30; 时间无法识别",
                "甲,,75; there is no time; 没有时间",
                "甲,2012-02-28,75; 2012-02-28 is before the first day of HJ 633-2012, 2012-02-29; 早于",
                "甲,2020-13-01,x; PM2.5 is not a number: x; 时间无法识别"
            })
    void aBadLineIsToldAndDoesNotStopTheRest(String line, String english, String chinese) {
        Evaluated evaluated = Evaluated.of(HEADING + line + "\n甲,2020-01-02,75\n", "air");
        assertThat(evaluated.code()).isZero();
        assertThat(evaluated.err())
                .contains("第 2 行：", "line 2: ", english, chinese, "2 rows read: 1 evaluated, 0 without result, 1 bad");
        assertThat(evaluated.out().lines().skip(1)).containsExactly(line + EMPTY, "甲,2020-01-02,75" + RESULT);
    }

    @Test
    void shortRowsAreFilledUpAndLongOnesCut() {
        Evaluated evaluated = Evaluated.of(HEADING + "甲,2020-01-01\n甲,2020-01-02,75,more,\"a, b\"\n", "air");
        assertThat(evaluated.out().lines().skip(1)).containsExactly("甲,2020-01-01," + EMPTY, "甲,2020-01-02,75" + EMPTY);
        assertThat(evaluated.err()).contains("line 2: only 2 of 3 cells", "line 3: 2 cells too many: more,\"a, b\"");
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineBreaks() {
        String rows = "\"甲, \"\"乙\"\"\n丙\",2020-01-01,75\n\"丁\",\"2020-01-02\",\"75\"\n";
        Evaluated evaluated = Evaluated.of(HEADING + rows, "air");
        assertThat(evaluated.out())
                .endsWith(rows.replace("75\n", "75" + RESULT + "\n").replace("\"75\"\n", "\"75\"" + RESULT + "\n"));
        assertThat(evaluated.err()).contains("2 rows read: 2 evaluated");
    }

    @Test
    @DisplayName("a quote that is never closed spoils its own line alone, and is closed in the output")
    void anOpenQuoteSpoilsItsOwnLineAlone() {
        StringBuilder input = new StringBuilder(HEADING);
        input.append("\"甲,2020-01-01,75\n");
        input.append("甲,2020-01-02,75\n".repeat(100_000));
        input.append("\"乙\",2020-01-03,75\n\"丙,2020-01-04,75");
        Evaluated evaluated = Evaluated.of(input.toString(), "air");
        assertThat(evaluated.err())
                .contains("line 2: a quote is not closed", "line 100004: a quote is not closed")
                .contains("100003 rows read: 100001 evaluated, 0 without result, 2 bad");
        assertThat(evaluated.out().lines().skip(1).findFirst()).contains("\"甲,2020-01-01,75\",," + EMPTY);
        assertThat(evaluated.out()).endsWith("\"丙,2020-01-04,75\",," + EMPTY);
    }

    @Test
    void aLineLongerThanAnyRowIsSkipped() {
        String endless = "9".repeat(3 << 20);
        Evaluated evaluated = Evaluated.of(HEADING + "甲,2020-01-01," + endless + "\n甲,2020-01-02,75\n", "air");
        assertThat(evaluated.err()).contains("line 2: longer than 1 MB, skipped", "2 rows read: 1 evaluated");
        assertThat(evaluated.out().lines().skip(1)).containsExactly("甲,2020-01-02,75" + RESULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void lineEndsStayAsTheyAre(String end) {
        String input = "city,date,PM2.5" + end + end + "甲,2020-01-02,75" + end + "乙,2020-01-02,75";
        assertThat(Evaluated.of(input, "air").out())
                .isEqualTo("city,date,PM2.5,calc_aqi,calc_category,calc_primary,calc_edition,calc_clause" + end + end
                        + "甲,2020-01-02,75" + RESULT + end + "乙,2020-01-02,75" + RESULT);
    }

    @Test
    void theByteOrderMarkStaysAndIsNoPartOfTheFirstName() {
        Evaluated evaluated = Evaluated.of("\uFEFFdate,PM2.5\n2020-01-02,75\n", "air");
        assertThat(evaluated.out()).startsWith("\uFEFFdate,PM2.5,calc_aqi").contains("2020-01-02,75" + RESULT);
    }

    @Test
    @DisplayName("GB18030 is recognised, or named, and written as UTF-8")
    void textInGb18030IsWrittenAsUtf8() {
        String input = "城市,日期,细颗粒物(μg/m³)\n䶮市𠀀,2020-01-02,75\n";
        byte[] bytes = input.getBytes(Charset.forName("GB18030"));
        assertThat(Evaluated.of(bytes, "air").out()).contains("䶮市𠀀,2020-01-02,75" + RESULT);
        assertThat(Evaluated.of(bytes, "air", "--encoding", "gb18030").out()).contains("䶮市𠀀,2020-01-02,75" + RESULT);
    }

    @Test
    @DisplayName("a row in another encoding than the beginning is told; its bytes go through")
    void aRowInAnotherEncodingIsTold() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write((HEADING + "x,2020-01-02,75\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
        input.write("襄阳,2020-01-02,75\n".getBytes(Charset.forName("GB18030")));
        Evaluated evaluated = Evaluated.of(input.toByteArray(), "air");
        assertThat(evaluated.err()).contains("line 10002: not encoded in UTF-8");
        assertThat(evaluated.code()).isZero();
    }

    @Test
    void aPackedFileIsToldByItsContentAlsoInSeveralParts() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(packed(HEADING + "甲,2020-01-01,75\n"));
        input.write(packed("甲,2020-01-02,75\n"));
        assertThat(Evaluated.of(input.toByteArray(), "air").rows()).hasSize(2);
    }

    @Test
    void ofATruncatedPackedFileTheRowsSoFarAreWritten() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(HEADING);
        for (int i = 0; i < 50_000; i++) {
            text.append("甲,2020-01-01,").append(random.nextInt(500)).append('\n');
        }
        byte[] whole = packed(text.toString());
        Evaluated evaluated = Evaluated.of(Arrays.copyOf(whole, whole.length / 2), "air");
        assertThat(evaluated.code()).isEqualTo(2);
        assertThat(evaluated.err()).contains("The packed file is damaged or incomplete.", " rows read: ");
        assertThat(evaluated.rows()).hasSizeBetween(20_000, 30_000);
        byte[] small = packed(HEADING + "甲,2020-01-02,75\n".repeat(100));
        assertThat(Evaluated.of(Arrays.copyOf(small, small.length - 9), "air").rows())
                .hasSize(100);
    }

    @Test
    @DisplayName("--strict stops at the first bad line, ends with 1 and leaves it out")
    void strictStopsAtTheFirstBadLine() {
        String rows = "甲,2020-01-01,75\n甲,2020-01-02,x\n甲,2020-01-03,75\n";
        Evaluated evaluated = Evaluated.of(HEADING + rows, "air", "--strict");
        assertThat(evaluated.code()).isEqualTo(1);
        assertThat(evaluated.out().lines().skip(1)).containsExactly("甲,2020-01-01,75" + RESULT);
        assertThat(evaluated.err()).contains("line 3: PM2.5 is not a number: x");
        assertThat(Evaluated.of(HEADING + "甲,2020-01-01,75\n", "air", "--strict")
                        .code())
                .isZero();
    }

    @Test
    void theFirstThousandBadLinesAreToldAndTheRestCounted() {
        Evaluated evaluated = Evaluated.of(HEADING + "甲,2020-01-01,x\n".repeat(1500), "air");
        assertThat(evaluated.err().lines()).hasSize(1002);
        assertThat(evaluated.err()).contains("500 more bad lines are not listed", "0 without result, 1500 bad");
    }

    @Test
    void aHeadingAloneIsAFileWithoutRows() {
        Evaluated evaluated = Evaluated.of(HEADING, "air");
        assertThat(evaluated.code()).isZero();
        assertThat(evaluated.out().lines()).hasSize(1);
        assertThat(evaluated.err()).contains("0 rows read");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "''; The file is empty.",
                "'\n\n'; The file is empty.",
                "'七台河,2014-12,130\n'; The first line has no column of a pollutant. 找过 · Looked for: SO2/二氧化硫",
                "'city,PM2.5\n'; The first line has no column of the time. 找过 · Looked for: 时间/time",
                "'date,PM2.5,PM25\n'; \"PM2.5\" and \"PM25\" are the same column: keep one.",
                "'date,PM2.5(ppm)\n'; The unit of the column \"PM2.5(ppm)\" is unknown",
                "'\"date,PM2.5\n2020-01-01,3\n'; The first line is no heading."
            })
    void whatCannotBeUsedIsRefusedInOneSentence(String input, String sentence) {
        Evaluated evaluated = Evaluated.of(input, "air");
        assertThat(evaluated.code()).isEqualTo(2);
        assertThat(evaluated.err()).contains(sentence);
        assertThat(evaluated.err().lines()).hasSize(1);
        assertThat(evaluated.out()).isEmpty();
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] garbage = new byte[10_000];
        new Random(7).nextBytes(garbage);
        garbage[0] = 'x';
        assertThat(Evaluated.of(garbage, "air").err()).contains("This is no text");
        assertThat(Evaluated.of("PK\u0003\u0004rest", "air").err()).contains("This is a workbook");
        assertThat(Evaluated.of("date,PM2.5\n".getBytes(StandardCharsets.UTF_16), "air")
                        .err())
                .contains("This is UTF-16 text");
        assertThat(Evaluated.of(new byte[] {0x1f, (byte) 0x8b, 1, 2, 3}, "air").code())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "soil; evaluate is followed by air|water, not \"soil\".",
                "air --edition 2013; --edition is followed by 2012|2026|auto, not \"2013\".",
                "water --edition 2026; --edition is followed by 2002|auto, not \"2026\".",
                "water --co-unit ug; There is no option --co-unit: see --help.",
                "air --water-body lake; There is no option --water-body: see --help.",
                "air --strict=yes; There is no option --strict=yes: see --help.",
                "air --year 20; --year is a year of four digits.",
                "air other.csv; Name exactly one file.",
            })
    void aCommandThatIsNotUnderstoodIsRefused(String arguments, String sentence) {
        Evaluated evaluated = Evaluated.of(HEADING, arguments.split(" "));
        assertThat(evaluated.code()).isEqualTo(2);
        assertThat(evaluated.err()).contains(sentence);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(Evaluated.file("no-such-file.csv", "air").err()).contains("There is no file no-such-file.csv.");
        assertThat(Evaluated.file(".", "air").err()).contains("The file . cannot be read.");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
