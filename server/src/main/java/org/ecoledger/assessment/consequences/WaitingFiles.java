package org.ecoledger.assessment.consequences;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Sentences;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.springframework.stereotype.Component;

/** What of consequences and certificates waits for one person: a decision, a notice, a review, the end of the window. */
@Component
public class WaitingFiles {
    /** Steps that are a right, not a duty: nobody is reminded of them. */
    private static final Set<String> RIGHTS = Set.of("revoke", "receive", "appeal", "take-back");

    private final ConsequenceRows rows;
    private final ConsequenceDesk desk;
    private final ConsequenceKinds kinds;
    private final Certificates certificates;
    private final FileProcedure procedures;
    private final Powers powers;
    private final Sentences sentences;

    WaitingFiles(
            ConsequenceRows rows,
            ConsequenceDesk desk,
            ConsequenceKinds kinds,
            Certificates certificates,
            FileProcedure procedures,
            Powers powers,
            Sentences sentences) {
        this.rows = rows;
        this.desk = desk;
        this.kinds = kinds;
        this.certificates = certificates;
        this.procedures = procedures;
        this.powers = powers;
        this.sentences = sentences;
    }

    /** The soonest due first. */
    public List<WaitingFile> of(Actor actor, Locale locale) {
        return Stream.concat(
                        rows.open(powers.reader(actor)).stream().flatMap(file -> waiting(file, actor, locale).stream()),
                        certificates.seenBy(actor).stream().flatMap(file -> waiting(file, actor, locale).stream()))
                .toList();
    }

    private Optional<WaitingFile> waiting(Consequence file, Actor actor, Locale locale) {
        Procedure procedure = procedures.get(Consequence.TRACK, file.procedure());
        Spoken kind = kinds.get(file.kind());
        Optional<Row> duty = duty(desk.open(file, actor));
        if (duty.isPresent()) {
            return Optional.of(line(file, kind, procedure.actionName(duty.get().action(), locale), locale));
        }
        if (desk.mayRecount(file, actor)) {
            return Optional.of(line(file, kind, say("recount", locale), locale));
        }
        boolean own = powers.unitOf(actor)
                .map(Unit::code)
                .filter(code -> code.equals(file.unit()))
                .isPresent();
        return own && file.state().equals(ConsequenceState.NOTIFIED.code())
                ? Optional.of(line(file, kind, say("may-appeal", locale), locale))
                : Optional.empty();
    }

    private static Optional<Row> duty(List<Row> open) {
        return open.stream().filter(row -> !RIGHTS.contains(row.action())).findFirst();
    }

    private WaitingFile line(Consequence file, Spoken kind, String todo, Locale locale) {
        return new WaitingFile(
                file.subject().name(), kind.in(locale) + " · " + todo, file.sentence(), file.dueAt(), file.page());
    }

    private Optional<WaitingFile> waiting(Certificate file, Actor actor, Locale locale) {
        Procedure procedure = procedures.get(Certificate.TRACK, file.procedure());
        return duty(certificates.open(file, actor))
                .map(row -> new WaitingFile(
                        file.unitName(),
                        say("certificate", locale) + " · " + procedure.actionName(row.action(), locale),
                        null,
                        file.dueAt(),
                        file.page()));
    }

    private String say(String word, Locale locale) {
        return sentences.say("assessment.consequence.word." + word, List.of(), locale);
    }
}
