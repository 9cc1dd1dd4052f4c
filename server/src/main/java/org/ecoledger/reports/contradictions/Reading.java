package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.reports.contradictions.CheckedText.Piece;
import org.ecoledger.reports.contradictions.CheckedText.Place;
import org.jspecify.annotations.Nullable;

/** A text as it is understood: its sentences with their numbers, and its tables. Read in one pass. */
record Reading(List<Sentence> sentences, List<Grid> grids) {
    private static final int LONGEST_SENTENCE = 500;
    /** More numbers than that are a table that lost its lines. */
    private static final int MOST_NUMBERS = 80;
    private static final String ENDS = "。！？!?\n\r";
    private static final List<String> CONTINUED = List.of("其中", "分别", "合计", "共计", "总计", "以上", "上述");

    static Reading of(CheckedText text, Dictionary dictionary) {
        List<Sentence> sentences = new ArrayList<>();
        Quantities quantities = new Quantities(dictionary);
        int section = 0;
        for (int piece = 0; piece < text.pieces().size(); piece++) {
            Piece written = text.pieces().get(piece);
            Glyphs glyphs = Glyphs.of(written.text(), dictionary);
            if (isSalutation(glyphs.text(), dictionary)) {
                section++;
            }
            int from = 0;
            while (from < glyphs.text().length()) {
                int to = sentenceEnd(glyphs.text(), from);
                String sentence = glyphs.text().substring(from, to);
                if (hasNumber(sentence)) {
                    Sentence read = quantities.read(new Sentence(
                            piece, section, sentences.size(), written.text(), glyphs, from, sentence, List.of(), List.of()));
                    if (read.quantities().size() <= MOST_NUMBERS) {
                        sentences.add(read);
                    }
                }
                from = to;
            }
        }
        return new Reading(List.copyOf(sentences), Grid.of(text, dictionary));
    }

    private static boolean isSalutation(String text, Dictionary dictionary) {
        return dictionary.words("section").stream().anyMatch(text::startsWith);
    }

    private static boolean hasNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || Numerals.isNumeral(c)) {
                return true;
            }
        }
        return false;
    }

    /** A sentence that begins with 其中 belongs to the one before. */
    private static int sentenceEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (at - from > LONGEST_SENTENCE && "，；,;".indexOf(text.charAt(at)) >= 0 || at - from > 2 * LONGEST_SENTENCE) {
                return at + 1;
            }
            if (ENDS.indexOf(text.charAt(at)) >= 0 && !isContinued(text, at + 1)) {
                return at + 1;
            }
            at++;
        }
        return at;
    }

    private static boolean isContinued(String text, int at) {
        return CONTINUED.stream().anyMatch(word -> text.startsWith(word, at));
    }

    /** The piece of a table's cell, or null for a paragraph. */
    static Place.@Nullable Cell cell(Piece piece) {
        return piece.place() instanceof Place.Cell cell ? cell : null;
    }
}
