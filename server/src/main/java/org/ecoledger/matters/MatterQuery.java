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
        URGENCY(
                "dueAt",
                "(case when m.closed_at is not null then '3' when m.clock_stands or m.due_at is null then '2' "
                        + "else '1' || to_char(m.due_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') end)"),
        OPENED("openedAt", "to_char(m.opened_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')"),
        NUMBER("number", "m.number"),
        CLOSED("closedAt", "coalesce(to_char(m.closed_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS'), '')"),
        TITLE("title", "m.title"),
        STATE("state", "m.state"),
        OWNER("owner", "coalesce(m.owner, '')");

        private final String field;
        private final String key;

        Order(String field, String key) {
            this.field = field;
            this.key = key;
        }

        /** Expression over the row that gives its place in the order. */
        String key() {
            return key;
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
