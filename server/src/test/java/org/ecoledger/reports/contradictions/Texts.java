package org.ecoledger.reports.contradictions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.reports.contradictions.CheckedText.Piece;
import org.ecoledger.reports.contradictions.CheckedText.Place;

/** Texts to be checked in tests. */
final class Texts {
    private Texts() {}

    static CheckedText of(String... paragraphs) {
        return of(List.of(paragraphs));
    }

    static CheckedText of(List<String> paragraphs) {
        List<Piece> pieces = new ArrayList<>();
        for (String paragraph : paragraphs) {
            pieces.add(new Piece(paragraph, new Place.Paragraph(pieces.size() + 1)));
        }
        return new CheckedText("文稿", pieces);
    }

    /** Rows with cells between bars. */
    static CheckedText table(String... rows) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                pieces.add(new Piece(cells[column], new Place.Cell("1", row + 1, column + 1)));
            }
        }
        return new CheckedText("表", pieces);
    }

    static List<Contradiction> findings(String... paragraphs) {
        return ContradictionChecker.check(of(paragraphs), Knowledge.NONE);
    }

    /** A source document of the shared library; the test is skipped where there is none. */
    static CheckedText source(String number) {
        String shared = System.getenv("ECOLEDGER_SHARED");
        assumeTrue(shared != null, "ECOLEDGER_SHARED is not set: the source documents are not there");
        Path folder = Path.of(shared, "domain", "source-documents");
        assumeTrue(Files.isDirectory(folder), folder + " is not there");
        try (var files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return of(Files.readString(file).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
