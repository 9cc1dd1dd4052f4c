package org.ecoledger.works;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Need;
import org.ecoledger.works.WorkMoves.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step on a task or campaign has to give: words where the row wants them, days that are days, proof of one's own. */
@Component
class WorkRules {
    static final int LONGEST_WORDS = 2000;
    static final int MOST_FILES = 20;

    private final Fields fields;
    private final EvidenceFiles evidence;

    WorkRules(Fields fields, EvidenceFiles evidence) {
        this.fields = fields;
        this.evidence = evidence;
    }

    /** All objections at once. */
    List<Objection> apply(Attempt attempt) {
        var objections = new ArrayList<Objection>();
        attempt.row().needs().forEach(need -> given(attempt, need, objections));
        files(attempt, objections);
        return objections;
    }

    private void given(Attempt attempt, Need need, List<Objection> objections) {
        Field field = fields.get(need);
        String value = attempt.input().field(need.code());
        Spoken name = field::name;
        switch (field.type()) {
            case DOCUMENT, PHOTO -> {
                if (!need.optional() && attempt.input().files().isEmpty()) {
                    objections.add(Objection.to(need.code(), "works.proof-wanted"));
                }
            }
            case DATE -> {
                if (value == null ? !need.optional() : day(value) == null) {
                    objections.add(Objection.to(need.code(), "works.day-wanted", name));
                }
            }
            default -> {
                if (value == null && !need.optional()) {
                    objections.add(Objection.to(need.code(), "works.field-wanted", name));
                } else if (value != null && (value.length() > LONGEST_WORDS || value.indexOf('\0') >= 0)) {
                    objections.add(Objection.to(need.code(), "works.text-too-long", name, LONGEST_WORDS));
                }
            }
        }
    }

    /** Proof is the doer's own, belongs to nothing else, still counts, and proved no other task before. */
    private void files(Attempt attempt, List<Objection> objections) {
        var wanted = new HashSet<>(attempt.input().files());
        if (wanted.size() > MOST_FILES) {
            objections.add(Objection.to("proof", "works.too-many-files", MOST_FILES));
        }
        boolean own = attempt.files().size() == wanted.size()
                && attempt.files().stream()
                        .allMatch(file -> file.subject() == null
                                && !file.annulled()
                                && file.uploadedBy() == attempt.actor().account());
        if (!own) {
            objections.add(Objection.to("proof", "works.proof-not-yours"));
            return;
        }
        for (EvidenceFile file : attempt.files()) {
            evidence.twins(file.sha256(), attempt.file().subject()).stream()
                    .limit(1)
                    .forEach(twin -> objections.add(Objection.to("proof", "works.proof-used", file.name())));
        }
    }

    static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
