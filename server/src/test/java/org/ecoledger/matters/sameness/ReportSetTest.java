package org.ecoledger.matters.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 4, proof 4: the labelled reports are what the matcher is measured on")
class ReportSetTest {

    @Test
    @DisplayName("The same seed gives the same 2,000 reports about some 900 problems in 4 counties and 30 townships")
    void theSetIsAlwaysTheSame() {
        ReportSet set = ReportSet.forTuning();
        assertThat(set).isEqualTo(ReportSet.forTuning());
        for (ReportSet each : List.of(set, ReportSet.heldOut())) {
            assertThat(each.reports()).hasSize(2_000);
            assertThat(each.problems()).isBetween(800L, 1_000L);
            assertThat(each.samePairs()).isBetween(1_500L, 3_500L);
            assertThat(each.reports().stream().map(LabelledReport::county).distinct())
                    .hasSize(4);
            assertThat(each.reports().stream()
                            .map(LabelledReport::township)
                            .filter(township -> township != null)
                            .distinct())
                    .hasSize(30);
        }
    }

    @Test
    @DisplayName(
            "Reports lack coordinates, have only an address, or are shifted; the same problem is told in other words")
    void theReportsAreAsUntidyAsRealOnes() {
        var reports = ReportSet.forTuning().reports();
        assertThat(share(reports.stream().filter(report -> report.lon() == null)))
                .isBetween(0.2, 0.45);
        assertThat(share(reports.stream().filter(report -> report.lon() == null && report.address() != null)))
                .isBetween(0.15, 0.4);
        assertThat(share(reports.stream().filter(report -> "GCJ-02".equals(report.datum()))))
                .isBetween(0.05, 0.2);
        assertThat(reports.stream()
                        .map(report -> report.title() + report.description())
                        .distinct())
                .hasSizeGreaterThan(1_950);
    }

    @Test
    @DisplayName("No phrase of the held-out part is spoken in the set for tuning")
    void heldPhrasesAreHeld() {
        assertThat(ReportSet.forTuning().reports())
                .noneMatch(report -> report.description().contains("后半夜一股怪味"));
        assertThat(ReportSet.heldOut().reports())
                .anyMatch(report -> report.description().contains("怪味"));
    }

    private static double share(Stream<LabelledReport> some) {
        return some.count() / 2_000.0;
    }
}
