package org.ecoledger.demo;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Who of the demo's people acts for which unit. */
@Component
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoCast {
    private final Accounts accounts;
    private final Map<String, String> handlers = loginByUnit("HANDLER");
    private final Map<String, String> leaders = loginByUnit("LEADER_IN_CHARGE");

    DemoCast(Accounts accounts) {
        this.accounts = accounts;
    }

    Actor person(String login) {
        return accounts.find(login).map(Account::asActor).orElseThrow();
    }

    Actor office() {
        return person("hwb");
    }

    boolean hasHandler(String unit) {
        return handlers.containsKey(unit);
    }

    Actor handlerOf(String unit) {
        return person(Objects.requireNonNull(handlers.get(unit), unit));
    }

    /** Somebody other than the doer: the county for its township, the city's office for the county. */
    Actor checkerOf(String unit) {
        return isTownship(unit) ? handlerOf(countyOf(unit)) : person("hwb2");
    }

    Actor leaderOver(String unit) {
        return person(Objects.requireNonNull(leaders.get(countyOf(unit)), unit));
    }

    private static boolean isTownship(String unit) {
        return unit.contains("-");
    }

    private static String countyOf(String unit) {
        return isTownship(unit) ? unit.substring(0, unit.indexOf('-')) : unit;
    }

    /** Of several in one unit the first acts. */
    private static Map<String, String> loginByUnit(String role) {
        return DemoTable.rows("people").stream()
                .filter(person -> person.get("role").equals(role))
                .collect(Collectors.toUnmodifiableMap(
                        person -> person.get("unit"), person -> person.get("login"), (first, _) -> first));
    }
}
