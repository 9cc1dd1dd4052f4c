package org.ecoledger.speeches.extraction;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoledger.intake.papers.Paper.Piece;
import org.ecoledger.intake.papers.PaperReader;
import org.springframework.core.io.ClassPathResource;

/**
 * A source document of the shared library as the product reads it, and when each of its parts is assumed to have been said.
 *
 * @param meetings in the order of the text
 */
record SourceSpeech(String document, List<String> paragraphs, List<Meeting> meetings) {

    /** A part of the text. */
    record Meeting(int part, int fromParagraph, int toParagraph, LocalDate day) {}

    /** The test is skipped where the library is not there. */
    static SourceSpeech of(String document) {
        String shared = System.getenv("ECOLEDGER_SHARED");
        assumeTrue(shared != null, "ECOLEDGER_SHARED is not set: the source documents are not there");
        Path folder = Path.of(shared, "domain", "source-documents");
        assumeTrue(Files.isDirectory(folder), folder + " is not there");
        try (var files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(document))
                    .findFirst()
                    .orElseThrow();
            List<String> paragraphs =
                    PaperReader.file(file.getFileName().toString(), Files.readAllBytes(file)).pieces().stream()
                            .map(Piece::text)
                            .toList();
            return new SourceSpeech(document, paragraphs, meetings(document, paragraphs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that was written for the tests, of a sort that the source documents do not have; said whole on one day. */
    static SourceSpeech written(String document) {
        LocalDate day = SpokenLabel.rows("written.csv").stream()
                .filter(row -> row.get("document").equals(document))
                .map(row -> LocalDate.parse(row.get("day")))
                .findFirst()
                .orElseThrow();
        try (var in = new ClassPathResource("speeches/" + document + ".txt").getInputStream()) {
            List<String> paragraphs = PaperReader.file(document + ".txt", in.readAllBytes()).pieces().stream()
                    .map(Piece::text)
                    .toList();
            return new SourceSpeech(document, paragraphs, List.of(new Meeting(0, 0, paragraphs.size(), day)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Meeting> meetings(String document, List<String> paragraphs) {
        var rows = SpokenLabel.rows("meetings.csv").stream()
                .filter(row -> row.get("document").equals(document))
                .toList();
        List<Integer> begins =
                rows.stream().map(row -> first(paragraphs, row.get("begins"))).toList();
        return IntStream.range(0, rows.size())
                .mapToObj(at -> new Meeting(
                        Integer.parseInt(rows.get(at).get("part")),
                        begins.get(at),
                        at + 1 < begins.size() ? begins.get(at + 1) : paragraphs.size(),
                        LocalDate.parse(rows.get(at).get("day"))))
                .toList();
    }

    private static int first(List<String> paragraphs, String words) {
        return IntStream.range(0, paragraphs.size())
                .filter(at -> paragraphs.get(at).contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No paragraph has " + words));
    }

    /** The text as if all of it had been said on this day. */
    SpokenText saidOn(LocalDate day) {
        return new SpokenText(document, day, paragraphs);
    }

    List<LocalDate> days() {
        return meetings.stream().map(Meeting::day).distinct().toList();
    }

    /** Whether the paragraph stands in a part that was said on this day. */
    boolean isOf(LocalDate day, int paragraph) {
        return meetings.stream()
                .anyMatch(part ->
                        part.day().equals(day) && part.fromParagraph() <= paragraph && paragraph < part.toParagraph());
    }
}
