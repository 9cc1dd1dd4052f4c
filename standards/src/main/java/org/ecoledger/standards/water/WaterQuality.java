package org.ecoledger.standards.water;

/** How the water of a section or a river is called, 环办〔2011〕22号. The colours are not verified in its text. */
public enum WaterQuality {
    EXCELLENT("优", "Excellent", "蓝色", "#00CCFF"),
    GOOD("良好", "Good", "绿色", "#00FF00"),
    LIGHTLY("轻度污染", "Lightly polluted", "黄色", "#FFFF00"),
    MODERATELY("中度污染", "Moderately polluted", "橙色", "#FF9B00"),
    HEAVILY("重度污染", "Heavily polluted", "红色", "#FF0000");

    private final String chinese;
    private final String english;
    private final String colour;
    private final String hex;

    WaterQuality(String chinese, String english, String colour, String hex) {
        this.chinese = chinese;
        this.english = english;
        this.colour = colour;
        this.hex = hex;
    }

    /** 优, 良好, 轻度污染 … */
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
}
