package org.ecoledger.evidence;

import java.util.Optional;
import java.util.function.Predicate;
import org.ecoledger.access.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see a file: whoever its subject says; while it belongs to nothing, its uploader. */
@Component
class EvidenceReaders {
    /** Asked for when needed: subjects may themselves need evidence. */
    private final ObjectProvider<EvidenceSubjects> subjects;

    EvidenceReaders(ObjectProvider<EvidenceSubjects> subjects) {
        this.subjects = subjects;
    }

    Predicate<EvidenceFile> readableBy(Actor actor) {
        return file -> {
            String subject = file.subject();
            return subject == null ? file.uploadedBy() == actor.account() : mayRead(actor, subject);
        };
    }

    private boolean mayRead(Actor actor, String subject) {
        int colon = subject.indexOf(':');
        Optional<EvidenceSubjects> owner = subjects.stream()
                .filter(known -> known.kind().equals(subject.substring(0, colon)))
                .findFirst();
        return owner.isPresent() && owner.get().mayRead(actor, subject.substring(colon + 1));
    }
}
