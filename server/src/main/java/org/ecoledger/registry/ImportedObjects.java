package org.ecoledger.registry;

import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a file says into the registry: new, changed, or known as it is. */
@Component
class ImportedObjects {
    private final Objects objects;
    private final ObjectRules rules;
    private final Registering registering;
    private final Returns returns;
    private final Jurisdictions jurisdictions;
    private final Sentences sentences;

    ImportedObjects(
            Objects objects,
            ObjectRules rules,
            Registering registering,
            Returns returns,
            Jurisdictions jurisdictions,
            Sentences sentences) {
        this.objects = objects;
        this.rules = rules;
        this.registering = registering;
        this.returns = returns;
        this.jurisdictions = jurisdictions;
        this.sentences = sentences;
    }

    /** What became of a row. */
    enum Outcome {
        NEW,
        CHANGED,
        SAME
    }

    /** The object with this key, where the list has one; a foreign one is refused like a key that is taken. */
    @Nullable
    RegistryObject known(Actor actor, TypedList list, String key) {
        RegistryObject known = objects.find(list.code(), key).orElse(null);
        if (known != null
                && objects.find(known.number(), jurisdictions.of(actor)).isEmpty()) {
            throw Problem.objections(
                    "registry.refused", List.of(Objection.to("key", "registry.key-elsewhere", list.key(), key)));
        }
        return known;
    }

    Outcome put(Actor actor, NewObject wanted, @Nullable RegistryObject known) {
        if (known == null) {
            registering.register(actor, wanted);
            return Outcome.NEW;
        }
        var judged = rules.apply(wanted, jurisdictions.of(actor));
        if (judged.draft() != null && judged.draft().equals(Draft.of(known))) {
            return Outcome.SAME;
        }
        registering.update(actor, known.number(), known.version(), wanted);
        return Outcome.CHANGED;
    }

    /** A list says that it is there; whether it had been removed and is open again. */
    boolean seen(Actor actor, RegistryObject known, String file) {
        return returns.notice(
                actor,
                known.number(),
                sentences.say("registry.back-by-list", List.of(file), Locale.SIMPLIFIED_CHINESE));
    }
}
