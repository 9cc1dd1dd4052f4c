package org.ecoledger.reports.charts;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A face with Chinese letters for what is drawn here; on a machine without one nothing is drawn, rather than boxes. */
final class Faces {
    static final String NONE = "这台服务器上没有中文字体，图无法绘制（Debian：apt-get install fonts-noto-cjk）";

    private static final List<String> WANTED = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "思源黑体",
            "Microsoft YaHei",
            "微软雅黑",
            "SimHei",
            "黑体",
            "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei");
    private static final String LETTERS = "优良污染县区劣Ⅴ类µ³";

    private Faces() {}

    static Optional<Font> chinese() {
        return of(Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
    }

    static Optional<Font> of(Set<String> installed) {
        return WANTED.stream()
                .filter(installed::contains)
                .map(name -> new Font(name, Font.PLAIN, 12))
                .filter(font -> font.canDisplayUpTo(LETTERS) < 0)
                .findFirst();
    }
}
