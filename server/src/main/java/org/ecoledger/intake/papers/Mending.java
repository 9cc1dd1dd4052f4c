package org.ecoledger.intake.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.intake.papers.Paper.Piece;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Spot.Kind;

/**
 * Mends the words of a text that the way here broke. Blanks that somebody left, 20xx, * or nothing before a unit, stay as they
 * are: nothing is ever put in that the text does not tell.
 */
final class Mending {
    private Mending() {}

    /** The pieces as they are to be read, and what was done to them. */
    record Mended(List<Piece> pieces, List<Repair> repairs) {}

    static Mended mend(List<Piece> pieces) {
        List<Draft> drafts = pieces.stream()
                .map(piece -> new Draft(piece.text(), piece.spot()))
                .toList();
        boolean isAnnotated = Pronunciation.isEverywhere(drafts);
        for (Draft draft : drafts) {
            Misread.mend(draft, isAnnotated);
            Pronunciation.mend(draft, isAnnotated);
        }
        boolean isTraditional = Traditional.isWriting(drafts);
        drafts.forEach(draft -> Traditional.mend(draft, isTraditional));
        boolean isRunTogether = RunTogether.isOne(drafts);
        Stream<Draft> parted =
                isRunTogether ? drafts.stream().flatMap(draft -> RunTogether.part(draft).stream()) : drafts.stream();
        List<Draft> framed = parted.flatMap(draft -> Frame.mend(draft).stream()).toList();
        return numbered(Joined.mend(framed), isRunTogether);
    }

    /** Nothing but blanks is no piece; what was done there is told of the next. */
    private static Mended numbered(List<Draft> drafts, boolean isRunTogether) {
        List<Piece> pieces = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        long left = drafts.stream().filter(draft -> !draft.text().isBlank()).count();
        int last = (int) Math.max(0, left - 1);
        int paragraphs = 0;
        for (Draft draft : drafts) {
            int number = Math.min(pieces.size(), last);
            draft.notes().forEach(note -> repairs.add(new Repair(note.kind(), number, note.was(), note.is())));
            if (!draft.text().isBlank()) {
                boolean isParagraph = draft.spot().kind() == Kind.PARAGRAPH;
                paragraphs += isParagraph ? 1 : 0;
                Spot spot = isRunTogether && isParagraph ? Spot.in(Kind.PARAGRAPH, paragraphs) : draft.spot();
                pieces.add(new Piece(draft.text().strip(), spot));
            }
        }
        return new Mended(List.copyOf(pieces), List.copyOf(repairs));
    }
}
