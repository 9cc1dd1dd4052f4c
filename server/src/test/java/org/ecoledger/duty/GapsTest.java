package org.ecoledger.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.duty.Gaps.Line;
import org.ecoledger.duty.Leave.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M02-16: the roster holds day and night; holes and overlaps are found with where they are")
class GapsTest {
    private static final Line WEEK = new Line("town", true, at("10-01T08:30"), at("10-04T08:30"));

    @Test
    @DisplayName("a roster without a break has no fault, and several on the same shift are no overlap")
    void whole() {
        assertThat(Gaps.of(
                        WEEK,
                        List.of(
                                shift(1, "10-01T08:30", "10-02T08:30"),
                                shift(2, "10-02T08:30", "10-03T08:30"),
                                shift(3, "10-02T08:30", "10-03T08:30"),
                                shift(4, "10-03T08:30", "10-04T08:30")),
                        List.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("an hour that nobody has is a hole, at the ends too")
    void holes() {
        assertThat(Gaps.of(
                        WEEK,
                        List.of(shift(1, "10-01T20:00", "10-02T08:30"), shift(2, "10-02T09:30", "10-03T08:30")),
                        List.of()))
                .extracting(gap -> gap.kind() + " " + DutyTimes.span(gap.from(), gap.until()))
                .containsExactly(
                        "NOBODY 2026-10-01 08:30 — 2026-10-01 20:00",
                        "NOBODY 2026-10-02 08:30 — 2026-10-02 09:30",
                        "NOBODY 2026-10-03 08:30 — 2026-10-04 08:30");
        assertThat(Gaps.of(WEEK, List.of(), List.of())).hasSize(1);
    }

    @Test
    @DisplayName("shifts that lie over each other are told with both names, once")
    void overlap() {
        assertThat(Gaps.of(
                        WEEK,
                        List.of(shift(1, "10-01T08:30", "10-03T08:30"), shift(2, "10-02T08:30", "10-04T08:30")),
                        List.of()))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(Gap.Kind.OVERLAP);
                    assertThat(DutyTimes.span(gap.from(), gap.until()))
                            .isEqualTo("2026-10-02 08:30 — 2026-10-03 08:30");
                    assertThat(gap.names()).containsExactly("1号", "2号");
                });
    }

    @Test
    @DisplayName("whoever is on leave leaves a hole until being back")
    void leave() {
        var laid = List.of(shift(1, "10-01T08:30", "10-04T08:30"));
        assertThat(Gaps.of(WEEK, laid, List.of(leave("10-02T00:00", "10-03T00:00", null))))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(Gap.Kind.ON_LEAVE);
                    assertThat(gap.names()).containsExactly("1号");
                });
        assertThat(Gaps.of(WEEK, laid, List.of(leave("10-02T00:00", "10-03T00:00", "10-02T06:00"))))
                .extracting(gap -> DutyTimes.span(gap.from(), gap.until()))
                .containsExactly("2026-10-02 00:00 — 2026-10-02 06:00");
        assertThat(Gaps.of(WEEK, laid, List.of(leave("10-02T00:00", "10-03T00:00", "10-01T20:00"))))
                .as("called off before it began")
                .isEmpty();
    }

    @Test
    @DisplayName("whoever left the unit is not there, and whoever has no number is not reachable")
    void goneAndUnreachable() {
        Shift whole = shift(1, "10-01T08:30", "10-04T08:30");
        Shift gone = new Shift(1, "town", 1, "1号", 1, "1号", true, whole.starts(), whole.ends(), "0990-1", null, true);
        assertThat(Gaps.of(WEEK, List.of(gone), List.of()))
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.NOBODY);
        Shift mute = new Shift(1, "town", 1, "1号", 1, "1号", true, whole.starts(), whole.ends(), null, null, false);
        assertThat(Gaps.of(WEEK, List.of(mute), List.of())).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.NO_PHONE);
            assertThat(gap.names()).containsExactly("1号");
        });
    }

    private static Shift shift(long holder, String from, String until) {
        String name = holder + "号";
        return new Shift(holder, "town", holder, name, holder, name, true, at(from), at(until), "0990-1", null, false);
    }

    private static Leave leave(String from, String until, @Nullable String back) {
        return new Leave(
                1,
                1,
                "1号",
                "town",
                at(from),
                at(until),
                "探亲",
                2,
                "2号",
                at(from),
                Decision.APPROVED,
                "县长",
                null,
                at(from),
                null,
                back == null ? null : at(back));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-" + time).atZone(CityTime.ZONE).toInstant();
    }
}
