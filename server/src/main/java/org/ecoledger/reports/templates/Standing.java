package org.ecoledger.reports.templates;

import java.util.Arrays;
import java.util.Optional;

/** What every document has of itself, so that a template may name it without a row of the catalogue (GB/T 9704-2012, 7). */
public enum Standing {
    TITLE("标题", "Title", "公文标题；起草时不填的，按地区、时段和模板名称拟定"),
    NUMBER("文号", "Document number", "发文字号，如〔2026〕12号；印发前写“（未编号）”"),
    OFFICE("发文机关", "Issuing office", "以其名义印发的单位全称；放在红色大字的段落里，名称过长时自动缩小或分作两行"),
    ISSUED_ON("成文日期", "Day of issue", "印发当日，如2026年7月10日；印发前写“（未签发）”"),
    RECIPIENTS("主送", "To", "主送机关，多个以逗号分开"),
    COPIES("抄送", "Copies to", "抄送机关，多个以逗号分开；可用作条件，没有抄送时不印"),
    SIGNER("签发人", "Signed by", "签发人姓名；签发前写“（未签发）”，不须签发的公文没有签发人，可用作条件"),
    SEAL("印章", "Seal", "用印编号；没有填写的写“（印章）”，可用作条件"),
    PERIOD("时段", "Period", "公文所说的时段，如2026年上半年、2026年1—8月"),
    REGION("地区", "Region", "公文所说的地区名称"),
    AS_OF("截至日期", "As of", "时段的最后一天；时段未完的为起草当日"),
    /** Ruling 17. */
    SECRECY("密级提示", "Secrecy notice", "“非涉密系统，严禁录入国家秘密”；模板里没有写的，也会印在每页页脚");

    private final String chinese;
    private final String english;
    private final String meaning;

    Standing(String chinese, String english, String meaning) {
        this.chinese = chinese;
        this.english = english;
        this.meaning = meaning;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** What it says, for the person who writes the template. */
    public String meaning() {
        return meaning;
    }

    static Optional<Standing> of(String name) {
        return Arrays.stream(values())
                .filter(standing -> standing.chinese.equals(name))
                .findFirst();
    }
}
