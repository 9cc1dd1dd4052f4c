package org.ecoledger.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Sentences;
import org.springframework.stereotype.Component;

/**
 * The refused rows under their file's own heading, with line and reason added: to correct and import again. The cells stay
 * as they came; only the reasons, which are ours, are kept from being read as formulas.
 */
@Component
class RefusedFile {
    private static final String MARK = "\uFEFF";

    private final RawRows rows;
    private final ImportEntries entries;
    private final Sentences sentences;

    RefusedFile(RawRows rows, ImportEntries entries, Sentences sentences) {
        this.rows = rows;
        this.entries = entries;
        this.sentences = sentences;
    }

    /**
     * One refused row in words.
     *
     * @param place where it stands in the file: 第7行, 第2个表第7行
     */
    record Line(long line, String place, String reason, String text) {}

    List<Line> lines(long id, Locale reader, int limit) {
        return rows.refusedOf(id, limit).stream()
                .map(row -> new Line(
                        row.line(),
                        RowPlace.say(row.line(), sentences, reader),
                        reason(row, reader),
                        CsvText.write(row.cells())))
                .toList();
    }

    byte[] write(long id, Locale reader) {
        List<String> header = entries.headerOf(id);
        var text = new StringBuilder(MARK);
        List<String> first = new ArrayList<>(kept(header, header));
        first.add(sentences.say("intake.refused.line", List.of(), reader));
        first.add(sentences.say("intake.refused.reason", List.of(), reader));
        text.append(CsvText.write(first)).append("\r\n");
        for (var row : rows.refusedOf(id, Integer.MAX_VALUE)) {
            List<String> cells = new ArrayList<>(kept(header, row.cells()));
            cells.add(RowPlace.cell(row.line()));
            cells.add(ImportRun.harmless(reason(row, reader)));
            text.append(CsvText.write(cells)).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As many cells as the heading has, without the two columns that an earlier list of ours added. */
    private static List<String> kept(List<String> header, List<String> cells) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < Math.max(header.size(), cells.size()); i++) {
            if (i >= header.size() || !Headings.isOurs(header.get(i))) {
                kept.add(i < cells.size() ? cells.get(i) : "");
            }
        }
        return kept;
    }

    private String reason(ImportRun.RefusedRow row, Locale reader) {
        return sentences.say(row.code(), List.copyOf(row.arguments()), reader);
    }
}
