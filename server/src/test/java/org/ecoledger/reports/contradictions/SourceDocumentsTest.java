package org.ecoledger.reports.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecoledger.reports.contradictions.Contradiction.Mark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The checker on the labelled speeches: those it was made on and those held back, apart")
class SourceDocumentsTest {

    private record Label(String document, String quotation, boolean wrong, String why) {}

    private record Score(int wrong, int found, int right, int flagged, int unlabelled) {
        double recall() {
            return wrong == 0 ? 1 : (double) found / wrong;
        }

        double falseAlarms() {
            return right == 0 ? 0 : (double) flagged / right;
        }
    }

    @Test
    @DisplayName(
            "Development (000, 001, 002): all that is wrong or questionable is found, N42 with it, and no false alarm")
    void development() {
        Score score = score("labels-000-002.csv");
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.falseAlarms()).isZero();
        assertThat(score.unlabelled()).isZero();
    }

    @Test
    @DisplayName("Held back (003, 004): at most 5 % false alarms")
    void heldBack() {
        Score score = score("labels-003-004.csv");
        assertThat(score.falseAlarms()).isLessThanOrEqualTo(0.05);
    }

    private static Score score(String file) {
        List<Label> labels = labels(file);
        int wrong = 0;
        int found = 0;
        int right = 0;
        int flagged = 0;
        int unlabelled = 0;
        for (String document : labels.stream().map(Label::document).distinct().toList()) {
            CheckedText text = Texts.source(document);
            List<Contradiction> findings = ContradictionChecker.check(text, Knowledge.NONE);
            Set<Contradiction> explained = new HashSet<>();
            for (Label label : labels.stream()
                    .filter(label -> label.document().equals(document))
                    .toList()) {
                List<Contradiction> here = findings.stream()
                        .filter(finding -> touches(text, finding, label))
                        .toList();
                explained.addAll(label.wrong() ? here : List.of());
                wrong += label.wrong() ? 1 : 0;
                found += label.wrong() && !here.isEmpty() ? 1 : 0;
                if (label.wrong() && here.isEmpty()) {
                    System.out.println("missed " + label);
                }
            }
            for (Label label : labels.stream()
                    .filter(label -> label.document().equals(document) && !label.wrong())
                    .toList()) {
                boolean alarm = findings.stream()
                        .anyMatch(finding -> !explained.contains(finding) && touches(text, finding, label));
                right++;
                flagged += alarm ? 1 : 0;
                if (alarm) {
                    System.out.println("false alarm " + label);
                }
            }
            for (Contradiction finding : findings) {
                boolean known = labels.stream()
                        .anyMatch(label -> label.document().equals(document) && touches(text, finding, label));
                unlabelled += known ? 0 : 1;
                System.out.println(document + " " + finding.rule() + " " + finding.weight() + " " + finding.says()
                        + finding.implies());
            }
        }
        System.out.println(file + ": found " + found + " of " + wrong + ", false alarms " + flagged + " of " + right
                + ", findings without a label " + unlabelled);
        return new Score(wrong, found, right, flagged, unlabelled);
    }

    /** Whether a mark of the finding stands within the quotation. */
    private static boolean touches(CheckedText text, Contradiction finding, Label label) {
        for (Mark mark : finding.marks()) {
            String piece = text.pieces().get(mark.piece()).text();
            int at = piece.indexOf(label.quotation());
            while (at >= 0) {
                if (mark.from() < at + label.quotation().length() && at < mark.to()) {
                    return true;
                }
                at = piece.indexOf(label.quotation(), at + 1);
            }
        }
        return false;
    }

    private static List<Label> labels(String file) {
        try (var in = Objects.requireNonNull(
                SourceDocumentsTest.class.getResourceAsStream("/contradictions/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(SourceDocumentsTest::cells)
                    .map(cells ->
                            new Label(cells.get(0), cells.get(1), !cells.get(2).equals("consistent"), cells.get(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
