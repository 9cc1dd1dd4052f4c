package org.ecoledger.speeches.extraction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.jspecify.annotations.Nullable;

/** A label at its place in a text, and how proposals compare with it. */
record Placed(SpokenLabel label, Stretch stretch) {

    /** The label where its quotation stands; fails where that is not exactly one place. */
    static Placed in(List<String> paragraphs, SpokenLabel label) {
        @Nullable Placed found = null;
        for (int at = 0; at < paragraphs.size(); at++) {
            String paragraph = paragraphs.get(at);
            int from = paragraph.indexOf(label.quotation());
            while (from >= 0) {
                if (found != null) {
                    throw new IllegalStateException("Twice in " + label.document() + ": " + label.quotation());
                }
                found = new Placed(
                        label, new Stretch(at, from, from + label.quotation().length()));
                from = paragraph.indexOf(label.quotation(), from + 1);
            }
        }
        if (found == null) {
            throw new IllegalStateException("Not in " + label.document() + ": " + label.quotation());
        }
        return found;
    }

    boolean isOnSentence(Proposal proposal) {
        return overlap(stretch, proposal.sentence()) || isMarked(proposal);
    }

    boolean isMarked(Proposal proposal) {
        return proposal.marks().stream().anyMatch(mark -> overlap(stretch, mark.stretch()));
    }

    private static boolean overlap(Stretch one, Stretch other) {
        return one.paragraph() == other.paragraph() && one.from() < other.to() && other.from() < one.to();
    }

    /** Whether the proposal says the same as the label. */
    boolean fits(Proposal proposal) {
        return label.kind() == kind(proposal)
                && isOnSentence(proposal)
                && switch (label.kind()) {
                    case TARGET -> hasFigure((Content.Target) proposal.content());
                    case DEPARTMENT_TASK -> isLedAlike(proposal);
                    default -> true;
                };
    }

    /** Whether the first unit is the same; never where the label names none. */
    boolean isLedAlike(Proposal proposal) {
        List<NamedUnit> units = units(proposal);
        return !label.units().isEmpty()
                && units.stream()
                        .filter(unit -> unit.lead() || unit.equals(units.getFirst()))
                        .anyMatch(unit -> label.units().getFirst().stream().anyMatch(said -> same(said, unit.words())));
    }

    private static boolean same(String said, String proposed) {
        String one = said.strip();
        String other = proposed.strip();
        return one.equals(other)
                || Math.min(one.length(), other.length()) > 1 && (one.contains(other) || other.contains(one));
    }

    private boolean hasFigure(Content.Target target) {
        return same(label.value(), target.value()) && isInUnit(target.unit());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private boolean isInUnit(String unit) {
        return label.valueUnits().stream()
                .anyMatch(said -> said.equals(unit.strip().replace('％', '%').replace("µ", "μ")));
    }

    /** The day that the proposal names; null where it names none. */
    static @Nullable LocalDate day(Proposal proposal) {
        Due due = due(proposal);
        return due == null ? null : due.date();
    }

    static @Nullable Due due(Proposal proposal) {
        return switch (proposal.content()) {
            case Content.Target target -> target.due();
            case Content.Task task -> task.due();
            case Content.Commitment commitment -> commitment.due();
            case Content.Duty _, Content.Forbidden _, Content.Consequence _ -> null;
        };
    }

    static Kind kind(Proposal proposal) {
        return switch (proposal.content()) {
            case Content.Target _ -> Kind.TARGET;
            case Content.Task task -> task.units().isEmpty() ? Kind.OTHER_TASK : Kind.DEPARTMENT_TASK;
            case Content.Duty _ -> Kind.DUTY;
            case Content.Commitment _ -> Kind.COMMITMENT;
            case Content.Forbidden _ -> Kind.FORBIDDEN;
            case Content.Consequence _ -> Kind.CONSEQUENCE;
        };
    }

    private static List<NamedUnit> units(Proposal proposal) {
        return switch (proposal.content()) {
            case Content.Task task -> task.units();
            case Content.Duty duty -> duty.units();
            case Content.Commitment commitment -> commitment.units();
            case Content.Forbidden forbidden -> forbidden.units();
            case Content.Consequence consequence -> consequence.units();
            case Content.Target _ -> List.of();
        };
    }
}
