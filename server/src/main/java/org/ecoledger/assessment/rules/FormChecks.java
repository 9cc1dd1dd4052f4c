package org.ecoledger.assessment.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/** What speaks against the form of checks, their sampling and the options. */
final class FormChecks {
    private static final Set<String> SCENES = Set.of("urban", "town", "village");
    private static final int LONGEST_LIMIT = 60;

    private final @Nullable CheckForm form;
    private final @Nullable Sampling sampling;
    private final @Nullable Options options;
    private final boolean formRead;

    /** Kinds of finding that are taken from the total directly. */
    private final Set<String> deducted;

    FormChecks(RuleReading reading) {
        this.form = reading.at("form", CheckForm.class);
        this.sampling = reading.at("sampling", Sampling.class);
        this.options = reading.at("options", Options.class);
        this.formRead = reading.isSound("form");
        this.deducted = reading.all("deductions", Deduction.class).stream()
                .map(at -> at.value().item())
                .collect(Collectors.toSet());
    }

    void into(List<Objection> objections) {
        if (form != null) {
            form(form, objections);
        }
        if (sampling != null) {
            sampling(sampling, objections);
        }
        if (options != null) {
            options(options, objections);
        }
    }

    /** What costs nothing in the check itself must be taken from the total. */
    private boolean costs(CheckForm.Line line) {
        return line.each().signum() > 0 || line.each().signum() == 0 && deducted.contains(line.code());
    }

    private void form(CheckForm form, List<Objection> objections) {
        if (form.full().signum() <= 0) {
            objections.add(Objection.to("form.full", "assessment.rule.form-full"));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < form.lines().size(); i++) {
            CheckForm.Line line = form.lines().get(i);
            String at = "form.lines[" + i + "]";
            if (!SCENES.contains(line.scene())) {
                objections.add(Objection.to(at + ".scene", "assessment.rule.scene", line.scene()));
            }
            if (!FactKinds.isItem(line.code())) {
                objections.add(Objection.to(at + ".code", "assessment.rule.item", line.code()));
            }
            if (!seen.add(line.code())) {
                objections.add(Objection.to(at + ".code", "assessment.rule.line-twice", line.name()));
            }
            if (!costs(line) || line.each().compareTo(form.full()) > 0) {
                objections.add(Objection.to(at + ".each", "assessment.rule.line-each", line.name()));
            }
            if (line.cap() != null && line.cap().compareTo(line.each()) < 0) {
                objections.add(Objection.to(at + ".cap", "assessment.rule.cap", line.name()));
            }
        }
    }

    private void sampling(Sampling plan, List<Objection> objections) {
        if (plan.openDrawn() < 0
                || plan.covertEach() < 0
                || plan.openDrawn() + plan.covertEach() == 0
                || plan.covertEach() > 31) {
            objections.add(Objection.to("sampling", "assessment.rule.sampling"));
        }
        if (form == null && formRead) {
            objections.add(Objection.to("form", "assessment.rule.sampling-form"));
        }
    }

    private static void options(Options said, List<Objection> objections) {
        if (said.bottom() != null && said.bottom().places() < 1) {
            objections.add(Objection.to("options.bottom.places", "assessment.rule.bottom"));
        }
        limit("options.objectionDays", said.objectionDays(), objections);
        limit("options.appealDays", said.appealDays(), objections);
        if (said.falseReport() != null && said.falseReport().signum() < 0) {
            objections.add(Objection.to("options.falseReport", "assessment.rule.false-report"));
        }
    }

    private static void limit(String address, int days, List<Objection> objections) {
        if (days < 1 || days > LONGEST_LIMIT) {
            objections.add(Objection.to(address, "assessment.rule.limit-days", LONGEST_LIMIT));
        }
    }
}
