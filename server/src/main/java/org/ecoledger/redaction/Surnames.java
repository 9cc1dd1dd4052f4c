package org.ecoledger.redaction;

import java.util.Set;

/** Which part of a Chinese name is the surname. */
final class Surnames {
    private static final Set<String> OF_TWO = Set.of(
            "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "轩辕", "端木", "长孙", "宇文", "南宫", "百里",
            "申屠", "西门");

    private Surnames() {}

    static String of(String name) {
        return name.length() > 2 && OF_TWO.contains(name.substring(0, 2)) ? name.substring(0, 2) : name.substring(0, 1);
    }
}
