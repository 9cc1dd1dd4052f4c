package org.ecoledger.standards.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("rows of a CSV file")
class RowReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a,b,c; a|b|c",
                ",,; ||",
                "\"a,b\",c; a,b|c",
                "\"a\"\"b\",\"\"; a\"b|",
                "a\"b,c; a\"b|c",
                "\"a\"b,c; ab|c",
                "\"\"\"\",c; \"|c"
            })
    void cellsAreTakenApart(String line, String expected) throws IOException {
        Row row = rows(line.getBytes(StandardCharsets.UTF_8), 0).getFirst();
        assertThat(cells(row)).containsExactly(expected.split("\\|", -1));
    }

    @Test
    @DisplayName(
            "a quoted cell runs over lines only in a well-formed row with all cells; lines are counted all the same")
    void aQuotedCellRunsOverLinesOnlyInAWellFormedRow() throws IOException {
        String good = "1,\"x\r\ny\"\n2,z\n";
        assertThat(rows(good.getBytes(StandardCharsets.UTF_8), 2))
                .extracting(Row::line)
                .containsExactly(1L, 3L);
        String lessCells = "\"1,x\n2,\"y\"\n3,z\n";
        List<Row> broken = rows(lessCells.getBytes(StandardCharsets.UTF_8), 2);
        assertThat(broken).extracting(Row::line).containsExactly(1L, 2L, 3L);
        assertThat(broken)
                .extracting(Row::state)
                .containsExactly(Row.State.QUOTE_OPEN, Row.State.WHOLE, Row.State.WHOLE);
        String runsOn = "\"1,x\n2,y\n\"3\",z\n";
        assertThat(rows(runsOn.getBytes(StandardCharsets.UTF_8), 2))
                .extracting(Row::state)
                .containsExactly(Row.State.QUOTE_OPEN, Row.State.WHOLE, Row.State.WHOLE);
    }

    @Test
    @DisplayName(
            "nothing is lost: rows and line ends put together are the file, however it arrives (seeded, 20 000 files)")
    void nothingIsLost() throws IOException {
        Random random = new Random(4180);
        byte[] alphabet = "a1,,\"\"\n\n\r".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] file = new byte[random.nextInt(40)];
            for (int k = 0; k < file.length; k++) {
                file[k] = alphabet[random.nextInt(alphabet.length)];
            }
            List<Row> rows = rows(file, 1 + random.nextInt(3));
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            for (Row row : rows) {
                together.write(row.bytes());
                together.write(row.lineEnd());
                assertThat(row.ends()[row.size() - 1]).isEqualTo(row.bytes().length);
            }
            assertThat(together.toByteArray())
                    .as("%s", new String(file, StandardCharsets.UTF_8))
                    .isEqualTo(file);
        }
    }

    private static List<Row> rows(byte[] file, int width) throws IOException {
        RowReader reader = new RowReader(new Trickle(file));
        reader.expect(width);
        List<Row> rows = new ArrayList<>();
        for (Row row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(index -> row.cell(index, StandardCharsets.UTF_8))
                .toList();
    }

    /** A stream that gives at most three bytes at a time, as a slow pipe may. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream in;

        Trickle(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return in.read(bytes, offset, Math.min(3, length));
        }
    }
}
