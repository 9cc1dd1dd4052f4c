package org.ecoledger.standards.water;

import java.util.Arrays;
import java.util.Optional;

/** The classes of water, best first: Ⅰ to Ⅴ of GB 3838 and GB/T 14848, and what is worse than Ⅴ in surface water. */
public enum WaterClass {
    I("Ⅰ", "I", WaterQuality.EXCELLENT),
    II("Ⅱ", "II", WaterQuality.EXCELLENT),
    III("Ⅲ", "III", WaterQuality.GOOD),
    IV("Ⅳ", "IV", WaterQuality.LIGHTLY),
    V("Ⅴ", "V", WaterQuality.MODERATELY),
    /** 劣Ⅴ类. */
    WORSE_THAN_V("劣Ⅴ", "劣V", WaterQuality.HEAVILY);

    private final String roman;
    private final String letters;
    private final WaterQuality quality;

    WaterClass(String roman, String letters, WaterQuality quality) {
        this.roman = roman;
        this.letters = letters;
        this.quality = quality;
    }

    /** The class written as {@code Ⅲ} or {@code III}, with or without 类; empty for anything else. */
    public static Optional<WaterClass> find(String text) {
        String name = text.strip();
        String bare = name.endsWith("类") ? name.substring(0, name.length() - 1) : name;
        return Arrays.stream(values())
                .filter(one -> one.roman.equals(bare) || one.letters.equals(bare))
                .findFirst();
    }

    /** 1 to 6. */
    public int number() {
        return ordinal() + 1;
    }

    /** Ⅰ to Ⅴ, 劣Ⅴ. */
    public String roman() {
        return roman;
    }

    /** The quality of a section of this class, 环办〔2011〕22号: of surface water, groundwater has no such names. */
    public WaterQuality quality() {
        return quality;
    }

    /** Whether water of this class is no worse than the target asks. */
    public boolean meets(WaterClass target) {
        return compareTo(target) <= 0;
    }
}
