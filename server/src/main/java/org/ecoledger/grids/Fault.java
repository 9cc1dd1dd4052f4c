package org.ecoledger.grids;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes a cell a paper grid (M03-08 “至今方案还是方案，网格没能形成，巡查、督查没有开展”). */
public enum Fault {
    UNHELD("没有责任人的网格", "没有在任的网格长（河长、路长）和网格员"),
    LEFT("责任人已离任的网格", "在任的责任人账号均已停用，或均已没有职务"),
    EMPTY("没有监管对象的网格", "网格内没有登记任何监管对象"),
    SILENT("期内没有巡查、核查的网格", "自建成之日或最后一次发现、核查之日起，超过本类网格的检查周期，没有一次发现或核查");

    private final String label;
    private final String method;

    Fault(String label, String method) {
        this.label = label;
        this.method = method;
    }

    String label() {
        return label;
    }

    String method() {
        return method;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Fault> of(String code) {
        return Stream.of(values()).filter(fault -> fault.code().equals(code)).findFirst();
    }
}
