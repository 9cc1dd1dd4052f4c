package org.ecoledger.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Component;

/** The files that a step brings along: the person's own, of the roles that the list demands, nobody else's after-photo. */
@Component
class Proofs {
    private final EvidenceFiles evidence;

    Proofs(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    /** All objections to the files; a before-photo that the object has already counts. */
    List<Objection> objections(Actor actor, RegistryObject object, Set<EvidenceRole> demanded, Collection<UUID> ids) {
        List<EvidenceFile> given = evidence.all(ids);
        List<Objection> objections = new ArrayList<>();
        boolean own = given.stream()
                .allMatch(file -> file.uploadedBy() == actor.account()
                        && (file.subject() == null || object.subject().equals(file.subject())));
        if (!own || given.size() < Set.copyOf(ids).size()) {
            objections.add(Objection.to("photos", "registry.photo-not-yours"));
        }
        Set<EvidenceRole> there = new HashSet<>();
        given.stream().filter(file -> !file.annulled()).map(EvidenceFile::role).forEach(there::add);
        evidence.of(object.subject()).stream()
                .filter(file -> !file.annulled() && file.role() == EvidenceRole.BEFORE)
                .map(EvidenceFile::role)
                .forEach(there::add);
        demanded.stream()
                .sorted()
                .filter(role -> !there.contains(role))
                .forEach(role -> objections.add(Objection.to("photos", "registry.proof-wanted", name(role))));
        given.stream()
                .filter(file -> file.role() == EvidenceRole.AFTER)
                .filter(file -> !evidence.twins(file.sha256(), object.subject()).isEmpty())
                .forEach(file -> objections.add(Objection.to("photos", "registry.photo-of-another", file.name())));
        return objections;
    }

    void demand(Actor actor, RegistryObject object, Set<EvidenceRole> demanded, Collection<UUID> ids) {
        List<Objection> objections = objections(actor, object, demanded, ids);
        if (!objections.isEmpty()) {
            throw Problem.objections("registry.refused", objections);
        }
    }

    void attach(Actor actor, RegistryObject object, Collection<UUID> ids) {
        ids.stream().distinct().forEach(id -> evidence.attach(actor, id, object.subject()));
    }

    private static Name name(EvidenceRole role) {
        return switch (role) {
            case BEFORE -> new Name("整改前照片", "a photo before");
            case SITE -> new Name("现场照片", "a photo of the site");
            case AFTER -> new Name("整改后照片", "a photo after");
            case DOCUMENT -> new Name("证明材料", "a document");
        };
    }
}
