package org.ecoledger.reports;

import java.util.stream.Stream;

/**
 * How large and how close the lines of the body are set so that the bulletin's text ends on one page: 三号 with lines of 28
 * points if it can be, closer where there is more to say, and 小三 or 四号 as the last resort.
 *
 * @param lineTwips distance of lines in twentieths of a point
 * @param halfPoints size of the letters in half points
 */
record PageFit(int lineTwips, int halfPoints) {
    /** 三号: 16 points. */
    static final int BODY_HALF_POINTS = 32;

    private static final int[] SIZES = {BODY_HALF_POINTS, 30, 28};
    private static final int WIDEST = 560;
    /** Page height of the text area (225 mm) without the head, the headline, the signature and the table's own margins. */
    private static final int BODY_TWIPS = 12_757 - 1_000 - 560 - 940 - 1_000 - 160 - 200;

    private static final int ROW_TWIPS = 345;
    private static final int WIDTH_TWIPS = 8_844;
    private static final int INDENT = 2;

    static PageFit of(BulletinText text) {
        int height = BODY_TWIPS - ROW_TWIPS * (text.places().size() + 1);
        PageFit fit = new PageFit(WIDEST, BODY_HALF_POINTS);
        for (int size : SIZES) {
            int line = height / lines(text, size);
            fit = new PageFit(Math.min(WIDEST, line), size);
            if (line >= size * 13) {
                return fit;
            }
        }
        return fit;
    }

    private static int lines(BulletinText text, int halfPoints) {
        return paragraphs(text)
                .mapToInt(paragraph -> lines(paragraph, halfPoints))
                .sum();
    }

    private static Stream<String> paragraphs(BulletinText text) {
        var targets = new StringBuilder("二、目标进度。");
        text.targets().forEach(target -> targets.append(target.text()));
        return Stream.concat(
                Stream.of(
                        "一、空气质量。" + text.air().text(),
                        targets.toString(),
                        "三、问题整治。" + text.matters().text()),
                text.ranking().map(ranking -> "四、考核排名。" + ranking.text()).stream());
    }

    /** Latin letters and digits are counted as half as wide as Chinese ones, a little generously. */
    private static int lines(String paragraph, int halfPoints) {
        double width = INDENT
                + paragraph
                        .chars()
                        .mapToDouble(letter -> letter < 0x2E80 ? 0.55 : 1)
                        .sum();
        double perLine = WIDTH_TWIPS / (halfPoints * 10.0) - 0.5;
        return (int) Math.ceil(width / perLine);
    }
}
