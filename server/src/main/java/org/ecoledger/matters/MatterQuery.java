package org.ecoledger.matters;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list asks for.
 *
 * @param states only these; empty for all
 * @param open only those not at their end
 * @param owner code of the owner unit
 * @param track name of the procedure
 * @param source where it became known
 * @param merged whether files that another one holds are shown
 * @param text part of number, title or description
 * @param county region code
 * @param after cursor of the page before
 * @param limit rows of a page
 * @param now what ended before is overdue
 */
record MatterQuery(
        List<String> states,
        boolean open,
        boolean overdue,
        @Nullable String county,
        @Nullable String owner,
        @Nullable String kind,
        @Nullable String track,
        @Nullable String source,
        Merged merged,
        @Nullable String text,
        Order order,
        boolean descending,
        @Nullable String after,
        int limit,
        OffsetDateTime now) {

    /** Which files a list shows of those that another file holds. */
    enum Merged {
        WITHOUT,
        WITH,
        ONLY;

        static Merged of(@Nullable String cell) {
            return switch (cell == null ? "" : cell) {
                case "without" -> WITHOUT;
                case "only" -> ONLY;
                default -> WITH;
            };
        }
    }

    /** How a list is ordered; the number decides among equals. */
    enum Order {
        /** Overdue first, then what ends soonest, then what waits for nothing, then what is closed. */
        URGENCY("dueAt", "m.urgency", "text"),
        OPENED("openedAt", "m.opened_at", "timestamptz"),
        CLOSED("closedAt", "coalesce(m.closed_at, 'infinity')", "timestamptz"),
        NUMBER("number", "m.number", "text"),
        TITLE("title", "m.title", "text"),
        STATE("state", "m.state", "text"),
        OWNER("owner", "coalesce(m.owner, '')", "text");

        private final String field;
        private final String key;
        private final String type;

        Order(String field, String key, String type) {
            this.field = field;
            this.key = key;
            this.type = type;
        }

        /** SQL type of the key, in which a cursor's text is read back. */
        String type() {
            return type;
        }

        /** Expression over the row that gives its place in the order. */
        String key() {
            return key;
        }

        /** Whether a cursor's text can be read as such a key. */
        boolean reads(String text) {
            return type.equals("text")
                    || text.matches("infinity|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]{8,15}[+-][0-9:]{2,5}");
        }

        static Order of(@Nullable String sort) {
            String wanted = sort == null ? "" : sort.replaceFirst("^-", "");
            for (Order order : values()) {
                if (order.field.equals(wanted)) {
                    return order;
                }
            }
            return URGENCY;
        }
    }
}
