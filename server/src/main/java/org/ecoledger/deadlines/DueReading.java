package org.ecoledger.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a phrase of time means when it is said on a certain day. */
public sealed interface DueReading {

    /** A deadline: the named day itself is still in time. */
    record Day(LocalDate date) implements DueReading {}

    /** A period, both days included. */
    record Span(LocalDate from, LocalDate to) implements DueReading {
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A period from " + from + " to " + to);
            }
        }
    }

    /** The words fit several last days, or one that nobody has told (20xx年底, 督察组进驻前): a person is asked. */
    record Choices(List<LocalDate> days) implements DueReading {
        public Choices {
            days = List.copyOf(days);
        }
    }

    /** No deadline is meant. */
    record Nothing(Why why) implements DueReading {}

    /** Why no deadline is meant. */
    enum Why {
        /** No words of time. */
        NO_WORDS,
        /** 尽快, 近期. */
        UNDATED,
        /** 每月5日前. */
        REPEATED,
        /** 今年以来, 7月1日起. */
        OPEN,
        /** Counts from something that happens at different times: 收到之日起15日内. */
        FROM_EVENT,
        /** 2月31日. */
        IMPOSSIBLE
    }

    /** The last day that is still in time; empty where there is none or somebody has to choose. */
    default Optional<LocalDate> lastDay() {
        return switch (this) {
            case Day day -> Optional.of(day.date());
            case Span span -> Optional.of(span.to());
            case Choices _, Nothing _ -> Optional.empty();
        };
    }
}
