package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.LabelsMeasure.Outcome;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How proposals are counted against labels (docs/labelling.md)")
class LabelsMeasureTest {
    private static final String SENTENCE = "各乡镇要在6月底前建成网格，巡查率达到90%以上。";
    private static final LocalDate JUNE = LocalDate.of(2030, 6, 30);

    private final Placed task = label(Kind.DEPARTMENT_TASK, "建成网格", JUNE);
    private final Placed target = label(Kind.TARGET, "巡查率达到90%以上", null);

    @Test
    @DisplayName("The same unit, figure and day: found and exact")
    void found() {
        Tally tally = tally(
                List.of(task, target),
                proposal(new Content.Task(units("乡镇"), "建成网格", "", due(JUNE), "", null, ""), "建成"),
                proposal(figure("90"), "90%"));
        assertThat(tally.of(Kind.DEPARTMENT_TASK)).isEqualTo(new Tally.Count(1, 0, 0, 0));
        assertThat(tally.of(Kind.TARGET)).isEqualTo(new Tally.Count(1, 0, 0, 0));
        assertThat(tally.days()).isEqualTo(new Tally.Days(1, 1, 1, 1));
    }

    @Test
    @DisplayName("Another figure is wrong, and the label is missed; the unit of the figure counts too")
    void anotherFigure() {
        assertThat(tally(List.of(target), proposal(figure("95"), "90%")).of(Kind.TARGET))
                .isEqualTo(new Tally.Count(0, 1, 0, 1));
    }

    @Test
    @DisplayName("Another first unit is wrong; no unit is neutral, and the task is missed all the same")
    void anotherUnit() {
        Tally another = tally(List.of(task), proposal(task("市水利局"), "建成"));
        assertThat(another.of(Kind.DEPARTMENT_TASK)).isEqualTo(new Tally.Count(0, 1, 0, 1));
        Tally none = tally(List.of(task), proposal(new Content.Task(List.of(), "建成网格", "", null, "", null, ""), "建成"));
        assertThat(none.of(Kind.DEPARTMENT_TASK).missed()).isOne();
        assertThat(none.of(Kind.OTHER_TASK)).isEqualTo(new Tally.Count(0, 0, 1, 0));
    }

    @Test
    @DisplayName(
            "A task taken apart: one is right, the others neutral; the day of a found task that says another is not exact")
    void takenApart() {
        Tally tally = tally(List.of(task), proposal(task("各乡镇"), "建成"), proposal(task("各乡镇"), "巡查率"));
        assertThat(tally.of(Kind.DEPARTMENT_TASK)).isEqualTo(new Tally.Count(1, 0, 1, 0));
        assertThat(tally.days()).isEqualTo(new Tally.Days(0, 1, 0, 1));
    }

    @Test
    @DisplayName("A duty where a task is labelled is neutral, twice at most")
    void neighbours() {
        Proposal duty = proposal(new Content.Duty(units("各乡镇"), "建成网格"), "建成");
        Outcome outcome = LabelsMeasure.compare(
                List.of(task),
                List.of(
                        duty,
                        proposal(new Content.Duty(units("各乡镇"), "网格"), "网格"),
                        proposal(new Content.Duty(units("各乡镇"), "建成"), "成")));
        assertThat(outcome.neutral()).hasSize(2);
        assertThat(outcome.wrong()).hasSize(1);
        assertThat(outcome.missed()).containsExactly(task);
    }

    @Test
    @DisplayName("What stands on no label is wrong; on words left open it counts neither way")
    void unlabelled() {
        Proposal proposal = proposal(task("各乡镇"), "建成");
        assertThat(LabelsMeasure.compare(List.of(), List.of(proposal)).wrong()).hasSize(1);
        Placed open = label(Kind.OPEN, "建成网格", null);
        assertThat(LabelsMeasure.compare(List.of(open), List.of(proposal)).neutral())
                .hasSize(1);
    }

    @Test
    @DisplayName("A quotation that is not in the text, or twice, is refused")
    void places() {
        SpokenLabel label = label(Kind.DUTY, "建成网格", null).label();
        assertThatThrownBy(() -> Placed.in(List.of("别的话。"), label)).hasMessageContaining("Not in");
        assertThatThrownBy(() -> Placed.in(List.of(SENTENCE, SENTENCE), label)).hasMessageContaining("Twice");
    }

    private static Tally tally(List<Placed> labels, Proposal... proposals) {
        Tally tally = new Tally();
        tally.add(LabelsMeasure.compare(labels, List.of(proposals)));
        return tally;
    }

    private static Placed label(Kind kind, String quotation, @Nullable LocalDate date) {
        boolean isFigure = kind == Kind.TARGET;
        return Placed.in(
                List.of(SENTENCE),
                new SpokenLabel(
                        "999",
                        0,
                        kind,
                        quotation,
                        isFigure ? List.of() : List.of(List.of("各乡镇")),
                        isFigure ? new BigDecimal("90") : null,
                        isFigure ? List.of("%") : List.of(),
                        date == null ? "" : "6月底前",
                        date,
                        false));
    }

    private static Proposal proposal(Content content, String marked) {
        int from = SENTENCE.indexOf(marked);
        return new Proposal(
                0,
                new Stretch(0, 0, SENTENCE.length()),
                List.of(new Mark(Role.ACTION, new Stretch(0, from, from + marked.length()))),
                new Reason("test", List.of()),
                80,
                content);
    }

    private static Content task(String unit) {
        return new Content.Task(units(unit), "建成网格", "", null, "", null, "");
    }

    private static Content figure(String value) {
        return new Content.Target("巡查率", null, Comparison.AT_LEAST, new BigDecimal(value), "%", "", "", null);
    }

    private static List<NamedUnit> units(String words) {
        return List.of(new NamedUnit(words, null, List.of(), true));
    }

    private static Due due(LocalDate day) {
        return new Due("6月底前", null, day, List.of());
    }
}
