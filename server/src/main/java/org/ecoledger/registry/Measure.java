package org.ecoledger.registry;

import java.util.Locale;

/** What is counted of a list that goes to zero. */
enum Measure {
    INITIAL("应销号", "个", "名册中的对象数，不含已作废的"),
    REMOVED("已销号", "个", "经他人现场核验销号的对象数"),
    PROPOSED("待核验", "个", "已申请销号、尚未核验的对象数"),
    REMAINING("剩余", "个", "应销号数−已销号数"),
    BACK("反弹", "个", "销号后又出现、现在在册的对象数"),
    LEADS("逾期线索", "个", "到期未销号、已转为执法线索的对象数"),
    SHARE("销号率", "%", "已销号数÷应销号数，修约到一位小数（GB/T 8170）；应销号数为零时为“无”"),
    LATELY("近4周销号", "个", "最近28天内核验销号的对象数"),
    CHECK_OVERDUE("检查逾期", "个", "例行检查到期日已过、尚未检查的对象数"),
    PER_WEEK("每周须销号", "个", "剩余数×7÷距时限天数，向上取整");

    private final String label;
    private final String unit;
    private final String method;

    Measure(String label, String unit, String method) {
        this.label = label;
        this.unit = unit;
        this.method = method;
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }

    String method() {
        return method;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
