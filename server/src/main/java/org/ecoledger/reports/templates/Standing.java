package org.ecoledger.reports.templates;

import java.util.Arrays;
import java.util.Optional;

/** What every document has of itself, so that a template may name it without a row of the catalogue (GB/T 9704-2012, 7). */
public enum Standing {
    TITLE("标题", "Title"),
    NUMBER("文号", "Document number"),
    OFFICE("发文机关", "Issuing office"),
    ISSUED_ON("成文日期", "Day of issue"),
    RECIPIENTS("主送", "To"),
    COPIES("抄送", "Copies to"),
    SIGNER("签发人", "Signed by"),
    SEAL("印章", "Seal"),
    PERIOD("时段", "Period"),
    REGION("地区", "Region"),
    AS_OF("截至日期", "As of"),
    /** Ruling 17. */
    SECRECY("密级提示", "Secrecy notice");

    private final String chinese;
    private final String english;

    Standing(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    static Optional<Standing> of(String name) {
        return Arrays.stream(values())
                .filter(standing -> standing.chinese.equals(name))
                .findFirst();
    }
}
