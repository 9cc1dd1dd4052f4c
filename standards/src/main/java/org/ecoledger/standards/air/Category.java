package org.ecoledger.standards.air;

import java.util.List;

/**
 * The six levels of the air quality index with the colours of HJ 633; the same in both editions but for the lowest index,
 * which is 0 in that of 2012 and 1 in that of 2026: an index of 0 is of the first level here under either.
 */
public enum Category {
    EXCELLENT("一级", "优", "Excellent", "绿色", "#00E400", 0, 50),
    GOOD("二级", "良", "Good", "黄色", "#FFFF00", 51, 100),
    LIGHTLY_POLLUTED("三级", "轻度污染", "Lightly polluted", "橙色", "#FF7E00", 101, 150),
    MODERATELY_POLLUTED("四级", "中度污染", "Moderately polluted", "红色", "#FF0000", 151, 200),
    HEAVILY_POLLUTED("五级", "重度污染", "Heavily polluted", "紫色", "#99004C", 201, 300),
    SEVERELY_POLLUTED("六级", "严重污染", "Severely polluted", "褐红色", "#7E0023", 301, 500);

    private static final List<Category> ASCENDING = List.of(values());

    private final String level;
    private final String chinese;
    private final String english;
    private final String colour;
    private final String hex;
    private final int lowest;
    private final int highest;

    Category(String level, String chinese, String english, String colour, String hex, int lowest, int highest) {
        this.level = level;
        this.chinese = chinese;
        this.english = english;
        this.colour = colour;
        this.hex = hex;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The category of an index; everything above 300 is the sixth level. */
    public static Category of(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("an air quality index is not negative: " + index);
        }
        for (Category category : ASCENDING) {
            if (index <= category.highest) {
                return category;
            }
        }
        return SEVERELY_POLLUTED;
    }

    /** 1 to 6. */
    public int number() {
        return ordinal() + 1;
    }

    /** 一级 to 六级. */
    public String level() {
        return level;
    }

    /** 优, 良, 轻度污染 … */
    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The colour's Chinese name. */
    public String colour() {
        return colour;
    }

    /** The colour as {@code #RRGGBB}. */
    public String hex() {
        return hex;
    }

    /** The lowest index of the category. */
    public int lowest() {
        return lowest;
    }

    /** The highest index of the category. */
    public int highest() {
        return highest;
    }
}
