package org.ecoledger.reports.templates;

import java.util.List;

/**
 * What a person should know of a template that is good enough to be used.
 *
 * @param code catalogue code of its sentence
 */
public record Remark(String code, List<Object> arguments) {
    static Remark of(String code, Object... arguments) {
        return new Remark(code, List.of(arguments));
    }
}
