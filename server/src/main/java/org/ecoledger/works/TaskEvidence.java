package org.ecoledger.works;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** Whoever may see a task may see its proof. */
@Component
class TaskEvidence implements EvidenceSubjects {
    private final TaskRows tasks;
    private final Jurisdictions jurisdictions;

    TaskEvidence(TaskRows tasks, Jurisdictions jurisdictions) {
        this.tasks = tasks;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String kind() {
        return Task.TRACK;
    }

    @Override
    public boolean mayRead(Actor actor, String number) {
        return tasks.find(number, jurisdictions.of(actor)).isPresent();
    }
}
