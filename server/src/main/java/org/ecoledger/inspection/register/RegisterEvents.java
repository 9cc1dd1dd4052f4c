package org.ecoledger.inspection.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which events of a case's procedure the register holds: {@code inspection/register-events.csv}. */
@Component
class RegisterEvents {
    private final Map<String, Event> byName = InspectionTable.rows(
                    "register-events",
                    row -> new Event(
                            row.get("event"),
                            Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                            Audience.all(row.get("told")),
                            row.get("zh"),
                            row.get("en")))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Event::name, Function.identity()));

    /** What an event means to the register. */
    enum Kind {
        /** A unit gets the case; the receipt has to be confirmed. */
        HANDED,
        /** The receipt of the hand-over is confirmed. */
        RECEIVED,
        /** The hand-over is overtaken before its receipt. */
        ENDED,
        /** Work is sent back. */
        RETURNED,
        /** Something else that the register holds. */
        NOTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Event(String name, Kind kind, List<Audience> told, String chinese, String english) {
        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    Optional<Event> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The event's name, or its code where the table has lost it. */
    String name(String name, Locale locale) {
        return find(name).map(event -> event.in(locale)).orElse(name);
    }
}
