package org.ecoledger.intake.papers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.ecoledger.intake.papers.Paper.Repair;
import org.springframework.core.io.ClassPathResource;

/**
 * Takes out what pages of the web put around and into a text, by the table {@code intake/papers/frame.csv}: links to other
 * pages, and notices that a part of the text is missing. Where a part is missing the paragraph ends: what stands after the gap
 * was never said in one sentence with what stands before.
 */
final class Frame {
    private static final String TABLE = "intake/papers/frame.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();
    private static final List<Row> ROWS = read();

    private Frame() {}

    private record Row(Repair.Kind kind, String word, Pattern pattern) {}

    /** The piece in its parts, of which there are several where something is missing between. */
    static List<Draft> mend(Draft draft) {
        for (Row row : ROWS) {
            if (row.kind() == Repair.Kind.WEB_FRAME && draft.text().contains(row.word())) {
                takeOut(draft, row.pattern());
            }
        }
        List<Draft> parts = List.of(draft);
        for (Row row : ROWS) {
            if (row.kind() == Repair.Kind.LEFT_OUT) {
                parts = parts.stream()
                        .flatMap(part -> parted(part, row).stream())
                        .toList();
            }
        }
        return parts;
    }

    private static void takeOut(Draft draft, Pattern pattern) {
        Matcher found = pattern.matcher(draft.text());
        var left = new StringBuilder();
        while (found.find()) {
            if (!found.group().isBlank()) {
                draft.note(Repair.Kind.WEB_FRAME, found.group().strip(), "");
            }
            found.appendReplacement(left, "");
        }
        draft.becomes(found.appendTail(left).toString());
    }

    private static List<Draft> parted(Draft draft, Row row) {
        Matcher found = row.pattern().matcher(draft.text());
        if (!draft.text().contains(row.word()) || !found.find()) {
            return List.of(draft);
        }
        String text = draft.text();
        List<Draft> parts = new ArrayList<>();
        Draft part = draft;
        int from = 0;
        do {
            part.becomes(text.substring(from, found.start()));
            parts.add(part);
            part = new Draft("", draft.spot());
            part.note(Repair.Kind.LEFT_OUT, found.group().strip(), "");
            from = found.end();
        } while (found.find());
        part.becomes(text.substring(from));
        parts.add(part);
        return parts;
    }

    private static List<Row> read() {
        try (var reader =
                new InputStreamReader(new ClassPathResource(TABLE).getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream()
                    .map(row -> new Row(
                            Repair.Kind.valueOf(row.get("kind")), row.get("word"), Pattern.compile(row.get("pattern"))))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + TABLE, e);
        }
    }
}
