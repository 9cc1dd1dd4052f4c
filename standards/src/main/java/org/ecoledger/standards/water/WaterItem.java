package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is measured in water: GB 3838-2002, tables 1, 2 and 3 (as far as this library holds the latter) in their order,
 * then the items that only the trophic state or GB/T 14848 asks for.
 */
public enum WaterItem {
    TEMPERATURE("wt", "WT", "水温", "℃"),
    PH("ph", "pH", "pH值", ""),
    DO("do", "DO", "溶解氧"),
    CODMN("codmn", "CODMn", "高锰酸盐指数"),
    COD("cod", "COD", "化学需氧量"),
    BOD5("bod5", "BOD5", "五日生化需氧量"),
    NH3N("nh3n", "NH3-N", "氨氮"),
    TP("tp", "TP", "总磷"),
    TN("tn", "TN", "总氮"),
    CU("cu", "Cu", "铜"),
    ZN("zn", "Zn", "锌"),
    F("f", "F⁻", "氟化物"),
    SE("se", "Se", "硒"),
    AS("as", "As", "砷"),
    HG("hg", "Hg", "汞"),
    CD("cd", "Cd", "镉"),
    CR6("cr6", "Cr(Ⅵ)", "六价铬"),
    PB("pb", "Pb", "铅"),
    CN("cn", "CN⁻", "氰化物"),
    PHENOL("phenol", "volatile phenol", "挥发酚"),
    PETROLEUM("petroleum", "petroleum", "石油类"),
    SURFACTANT("surfactant", "LAS", "阴离子表面活性剂"),
    SULFIDE("sulfide", "S²⁻", "硫化物"),
    COLIFORM("coliform", "faecal coliform", "粪大肠菌群", "个/L"),
    SULFATE("sulfate", "SO4²⁻", "硫酸盐"),
    CHLORIDE("chloride", "Cl⁻", "氯化物"),
    NITRATE("nitrate", "NO3-N", "硝酸盐氮"),
    FE("fe", "Fe", "铁"),
    MN("mn", "Mn", "锰"),
    MO("mo", "Mo", "钼"),
    CO("co", "Co", "钴"),
    BE("be", "Be", "铍"),
    B("b", "B", "硼"),
    SB("sb", "Sb", "锑"),
    NI("ni", "Ni", "镍"),
    BA("ba", "Ba", "钡"),
    V("v", "V", "钒"),
    TI("ti", "Ti", "钛"),
    TL("tl", "Tl", "铊"),
    CHLOROPHYLL_A("chla", "Chl-a", "叶绿素a", "mg/m³"),
    TRANSPARENCY("sd", "SD", "透明度", "m"),
    OXYGEN_SATURATION("dosat", "DO saturation", "溶解氧饱和率", "%"),
    HARDNESS("hardness", "total hardness", "总硬度"),
    DISSOLVED_SOLIDS("tds", "TDS", "溶解性总固体"),
    NITRITE("nitrite", "NO2-N", "亚硝酸盐氮");

    private static final Map<String, WaterItem> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WaterItem::key, Function.identity()));

    private final String key;
    private final String label;
    private final String chinese;
    private final String unit;

    WaterItem(String key, String label, String chinese) {
        this(key, label, chinese, "mg/L");
    }

    WaterItem(String key, String label, String chinese, String unit) {
        this.key = key;
        this.label = label;
        this.chinese = chinese;
        this.unit = unit;
    }

    /** The item of a key, such as {@code codmn}; empty for an unknown one. */
    public static Optional<WaterItem> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** A lasting short name in lower case, such as {@code nh3n}. */
    public String key() {
        return key;
    }

    /** As printed: {@code CODMn}. */
    public String label() {
        return label;
    }

    /** The official Chinese name: 高锰酸盐指数. */
    public String chinese() {
        return chinese;
    }

    /** The unit of all values of this item in this library; empty for pH, which has none. */
    public String unit() {
        return unit;
    }

    /** Returns the value if the item can have it: only a temperature is ever negative. */
    BigDecimal checked(BigDecimal value) {
        if (value.signum() < 0 && this != TEMPERATURE) {
            throw new IllegalArgumentException("negative value of " + label + ": " + value);
        }
        return value;
    }
}
