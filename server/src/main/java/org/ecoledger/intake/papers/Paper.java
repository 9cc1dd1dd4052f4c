package org.ecoledger.intake.papers;

import java.util.List;

/**
 * A text that was handed in, as it was read.
 *
 * @param name of the file, or what the person calls the text
 * @param pieces in reading order, mended
 * @param sha256 hash of the file, or of the pasted text in UTF-8
 * @param size of the same in bytes
 * @param repairs what was mended, left out or found lost, in reading order
 */
public record Paper(String name, Form form, List<Piece> pieces, String sha256, long size, List<Repair> repairs) {
    public Paper {
        pieces = List.copyOf(pieces);
        repairs = List.copyOf(repairs);
    }

    /** How it came. */
    public enum Form {
        PASTED,
        TXT,
        DOCX,
        XLSX,
        PDF
    }

    /** A paragraph, a cell of a table, a note. */
    public record Piece(String text, Spot spot) {}

    /**
     * What was done to the words, or could not be done.
     *
     * @param piece number from 0 of the piece in which it was; for what was left out as a whole, of the piece that follows
     * @param was the words as they came
     * @param is the words that stand there now; empty where they were left out
     */
    public record Repair(Kind kind, int piece, String was, String is) {

        /** Sorts of mends. */
        public enum Kind {
            /** Pronunciation in brackets behind a character was removed: 實(shí) to 實. */
            PINYIN_IN_BRACKETS,
            /** Traditional characters were turned to simplified ones. */
            TRADITIONAL,
            /** Characters were lost on the way; {@code is} has them where the remains tell them, else what is left. */
            LOST,
            /** A notice that a part of the text is missing: 省略1275字, 未完，全文共8260字. */
            LEFT_OUT,
            /** The ends of lines were lost and one paragraph was parted into many; {@code was} and {@code is} are empty. */
            RUN_TOGETHER,
            /** The end of a line had cut a sentence in two. */
            JOINED,
            /** Words of the page around the text: 上一篇, 相关栏目. */
            WEB_FRAME,
            /** The text was too long and its rest was not read. */
            CUT_OFF
        }
    }
}
