package org.ecoledger.reports.templates;

import java.util.Locale;
import org.ecoledger.problems.Spoken;

/**
 * Where in a template something stands, in the words in which a person looks for it in Word: 第3段, 第2张表第4行第1列, 页眉.
 *
 * @param chinese as a Chinese reader counts
 * @param english the same in English
 */
public record Spot(String chinese, String english) implements Spoken {
    private static final int SHOWN = 12;

    static final Spot FILE = new Spot("文件", "the file");

    /** @param number from 1, tables not counted */
    static Spot paragraph(int number, String text) {
        return new Spot(
                "第" + number + "段" + excerpt(text, "（“", "”）"), "paragraph " + number + excerpt(text, " (“", "”)"));
    }

    static Spot cell(int table, int row, int column) {
        return new Spot(
                "第" + table + "张表第" + row + "行第" + column + "列",
                "table " + table + ", row " + row + ", column " + column);
    }

    /** A paragraph or cell of a header, a footer, a note. */
    Spot within(Spot part) {
        return new Spot(part.chinese + chinese, part.english + ", " + english);
    }

    @Override
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    private static String excerpt(String text, String open, String close) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return "";
        }
        return open + (plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain) + close;
    }
}
