package org.ecoledger.inspection;

import java.time.LocalDate;

/**
 * One stay of an inspection group (进驻), or a look-back.
 *
 * @param code short name in addresses, such as {@code zy-2026}
 * @param name as documents call it: 中央第七生态环境保护督察组督察
 * @param level central, provincial, municipal
 * @param group who hands over: 中央第七生态环境保护督察组
 * @param from first day of the stay
 * @param to last day of the stay
 */
public record Inspection(String code, String name, String level, String group, LocalDate from, LocalDate to) {
    public boolean isRunningOn(LocalDate day) {
        return !from.isAfter(day) && !to.isBefore(day);
    }
}
