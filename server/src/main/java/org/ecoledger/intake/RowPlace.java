package org.ecoledger.intake;

import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Sentences;

/**
 * Where a row stands, as one number: that of its line, sheet row or feature; in a document, which has many tables, that of
 * the table and of the row in it.
 */
final class RowPlace {
    /** More rows than a file may have. */
    private static final long TABLE = 1_000_000_000L;

    private RowPlace() {}

    /** @param table from 1, in the order of the document */
    static long inTable(int table, int row) {
        return table * TABLE + row;
    }

    /** For people: 第7行, 第2个表第7行. */
    static String say(long line, Sentences sentences, Locale reader) {
        return line < TABLE
                ? sentences.say("intake.place.line", List.of(line), reader)
                : sentences.say("intake.place.table", List.of(line / TABLE, line % TABLE), reader);
    }

    /** The same in Chinese, for the arguments of a sentence. */
    static String chinese(long line) {
        return line < TABLE ? "第" + line + "行" : "第" + line / TABLE + "个表第" + line % TABLE + "行";
    }

    /** As it is written into a list of refused rows. */
    static String cell(long line) {
        return line < TABLE ? Long.toString(line) : chinese(line);
    }
}
