package org.ecoledger.standards.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One file on its way from the source to the output, row by row. */
final class EvaluatedFile {
    private final Source source;
    private final RowReader reader;
    private final RowWriter writer;
    private final Heading heading;
    private final RowEvaluation evaluation;
    private final Report report;
    private final CharsetDecoder decoder;

    private EvaluatedFile(
            Source source,
            RowReader reader,
            RowWriter writer,
            Heading heading,
            RowEvaluation evaluation,
            Report report) {
        this.source = source;
        this.reader = reader;
        this.writer = writer;
        this.heading = heading;
        this.evaluation = evaluation;
        this.report = report;
        this.decoder = source.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Reads the heading and writes it with the new columns. */
    static EvaluatedFile begin(Request request, Source source, OutputStream out, Report report)
            throws UnusableInput, IOException {
        RowReader reader = new RowReader(source.stream());
        Row first = reader.next();
        while (first != null && first.isBlank()) {
            first = reader.next();
        }
        List<String> texts = headingTexts(first, source);
        boolean air = request.medium() == Request.Medium.AIR;
        Heading heading = Heading.match(air ? AirRows.KNOWN : WaterRows.KNOWN, texts);
        RowEvaluation evaluation = air ? new AirRows(request, heading) : new WaterRows(request, heading);
        RowWriter writer = new RowWriter(out, source.charset(), heading.size());
        reader.expect(heading.size());
        if (source.isMarked()) {
            writer.mark();
        }
        if (first != null) {
            writer.write(first, evaluation.columns());
        }
        return new EvaluatedFile(source, reader, writer, heading, evaluation, report);
    }

    private static List<String> headingTexts(@Nullable Row row, Source source) throws UnusableInput {
        if (row == null) {
            throw new UnusableInput("文件是空的。", "The file is empty.");
        }
        if (row.state() != Row.State.WHOLE) {
            throw new UnusableInput("第一行不是表头。", "The first line is no heading.");
        }
        return IntStream.range(0, row.size())
                .mapToObj(index -> row.cell(index, source.charset()))
                .toList();
    }

    /**
     * Goes through all rows, or in strict mode up to the first bad one.
     *
     * @throws IOException if the source is damaged; the rows before are written all the same
     */
    void run(boolean strict) throws IOException {
        try {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                take(row, strict);
                if (strict && report.badLines() > 0) {
                    return;
                }
            }
        } finally {
            writer.flush();
        }
    }

    /** Tells how many rows there were. */
    void summary() {
        report.summary(evaluation.assumption());
    }

    private void take(Row row, boolean strict) throws IOException {
        if (row.isBlank()) {
            writer.write(row);
            return;
        }
        List<Sentence> faults = faults(row);
        RowEvaluation.Result result = evaluation.nothing();
        if (faults.isEmpty()) {
            Cells cells = new Cells(row, heading, source.charset());
            result = evaluation.evaluate(cells);
            faults = cells.faults();
        }
        if (!faults.isEmpty()) {
            report.bad(row.line(), faults);
        } else if (result.found()) {
            report.evaluated();
        } else {
            report.withoutResult();
        }
        boolean kept = row.state() != Row.State.TOO_LONG && (faults.isEmpty() || !strict);
        if (kept) {
            writer.write(row, result.cells());
        }
    }

    /** What keeps the row from being evaluated before its cells are looked at. */
    private List<Sentence> faults(Row row) {
        List<Sentence> faults = new ArrayList<>();
        if (row.state() == Row.State.TOO_LONG) {
            int megabytes = RowReader.LONGEST_ROW >> 20;
            faults.add(new Sentence("超过 " + megabytes + " MB，已跳过", "longer than " + megabytes + " MB, skipped"));
        } else if (row.state() == Row.State.QUOTE_OPEN) {
            faults.add(new Sentence("引号没有闭合", "a quote is not closed"));
        } else if (row.size() < heading.size()) {
            faults.add(new Sentence(
                    "只有 %d 格，应为 %d 格".formatted(row.size(), heading.size()),
                    "only %d of %d cells".formatted(row.size(), heading.size())));
        } else if (row.size() > heading.size()) {
            String surplus = Sentence.quoted(new String(row.cellsFrom(heading.size()), source.charset()));
            int count = row.size() - heading.size();
            faults.add(new Sentence(
                    "多出 %d 格：%s".formatted(count, surplus), "%d cells too many: %s".formatted(count, surplus)));
        }
        if (!isReadable(row)) {
            String name = source.charset().name();
            faults.add(new Sentence("不是 %s 编码".formatted(name), "not encoded in %s".formatted(name)));
        }
        return faults;
    }

    private boolean isReadable(Row row) {
        try {
            return row.isAscii() || decoder.decode(ByteBuffer.wrap(row.bytes())).hasRemaining();
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
