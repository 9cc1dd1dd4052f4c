package org.ecoledger.assessment.consequences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.consequences.Certificate.GateFact;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promotion certificates: asked for by the office, consented to by a leader of the city, issued by the office, reported for the
 * file. Only the office and the city's leaders see them (M15-09, M15-27).
 */
@Service
public class Certificates {
    private static final Set<String> PURPOSES = Set.of("promotion", "departure");

    private final CertificateRows rows;
    private final CertificateGate gate;
    private final FileProcedure procedures;
    private final FileSteps steps;
    private final Powers powers;
    private final AssessedUnits units;
    private final Regions regions;
    private final ConsequenceDesk desk;
    private final EvidenceFiles evidence;
    private final Clock clock;

    Certificates(
            CertificateRows rows,
            CertificateGate gate,
            FileProcedure procedures,
            FileSteps steps,
            Powers powers,
            AssessedUnits units,
            Regions regions,
            ConsequenceDesk desk,
            EvidenceFiles evidence,
            Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.procedures = procedures;
        this.steps = steps;
        this.powers = powers;
        this.units = units;
        this.regions = regions;
        this.desk = desk;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param purpose {@code promotion} or {@code departure}
     * @param incidents what the office knows of incidents in that time; “无” where there were none
     */
    public record NewCertificate(
            String person,
            String post,
            String unit,
            String purpose,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String incidents) {}

    /** Nothing for those who may not know of any. */
    public List<Certificate> seenBy(Actor actor) {
        return mayRead(actor) ? rows.all() : List.of();
    }

    /** @throws Problem 404 where there is none or the person may not know of it */
    public Certificate get(String number, Actor actor) {
        return find(number, actor).orElseThrow(() -> Problem.notFound("assessment.certificate.not-found", number));
    }

    Optional<Certificate> find(String number, Actor actor) {
        return mayRead(actor) ? rows.find(number) : Optional.empty();
    }

    boolean mayRequest(Actor actor) {
        return actor.is(Role.COMMITTEE_OFFICE)
                && powers.unitOf(actor)
                        .filter(unit -> unit.kind() == Unit.Kind.COMMITTEE_OFFICE)
                        .isPresent();
    }

    private boolean mayRead(Actor actor) {
        boolean leader = actor.isAnyOf(Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)
                && powers.unitOf(actor)
                        .filter(unit -> unit.kind() == Unit.Kind.GOVERNMENT && Powers.isOfCity(unit))
                        .isPresent();
        return leader || mayRequest(actor);
    }

    List<FileStep> story(Certificate file) {
        return steps.of(file.subjectKey());
    }

    /** @throws Problem 403 for others than the office, 422 with all objections */
    @Transactional
    public Certificate request(Actor actor, NewCertificate wanted) {
        if (!mayRequest(actor)) {
            throw Problem.forbidden("assessment.certificate.office-only");
        }
        List<Objection> objections = objections(wanted);
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        if (!objections.isEmpty() || from == null || to == null) {
            throw Problem.objections("assessment.certificate.refused", objections);
        }
        Procedure procedure = procedures.current(Certificate.TRACK);
        List<GateFact> facts = gate.facts(units.find(wanted.unit()).orElseThrow(), from, to);
        String number = rows.add(actor, wanted, facts, procedure.version(), procedure.begin());
        Certificate file = rows.get(number);
        steps.record(
                actor,
                file.subjectKey(),
                "open",
                "",
                procedure.begin(),
                "requested",
                FileSteps.Words.of("冻结的事实 " + file.factsHash()));
        procedures.open(file.subjectKey(), procedure);
        rows.move(number, procedure.begin(), procedures.due(file.subjectKey()));
        return rows.get(number);
    }

    private List<Objection> objections(NewCertificate wanted) {
        var objections = new ArrayList<Objection>();
        if (isBlankOrLong(wanted.person(), 60)) {
            objections.add(Objection.to("person", "assessment.certificate.person-wanted"));
        }
        if (isBlankOrLong(wanted.post(), 120)) {
            objections.add(Objection.to("post", "assessment.certificate.post-wanted"));
        }
        if (units.find(wanted.unit()).flatMap(units::subjectOf).isEmpty()) {
            objections.add(Objection.to("unit", "assessment.certificate.unit-wanted"));
        }
        if (!PURPOSES.contains(wanted.purpose())) {
            objections.add(Objection.to("purpose", "assessment.certificate.purpose-wanted"));
        }
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        if (from == null || to == null || to.isBefore(from) || to.isAfter(CityTime.today(clock))) {
            objections.add(Objection.to("to", "assessment.certificate.days-wanted"));
        }
        if (isBlankOrLong(wanted.incidents(), FileProcedure.LONGEST)) {
            objections.add(Objection.to("incidents", "assessment.certificate.incidents-wanted"));
        }
        return objections;
    }

    private static boolean isBlankOrLong(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }

    /** The steps that this person may take now. A city leader's consent is a row of the procedure. */
    List<Row> open(Certificate file, Actor actor) {
        Procedure procedure = procedures.get(Certificate.TRACK, file.procedure());
        String city = regions.city().map(Region::path).orElse("");
        return mayRead(actor)
                ? procedures.open(procedure, file.state(), actor, powers.standing(actor, null, city), story(file))
                : List.of();
    }

    /**
     * Takes a step.
     *
     * @throws Problem 404 where the person may not know of it, 403 without the power, 409 when it was changed meanwhile or a
     *     fact forbids it, 422 with all objections
     */
    @Transactional
    public Certificate act(Actor actor, String number, String action, StepInput input) {
        get(number, actor);
        rows.lock(number);
        Certificate file = get(number, actor);
        Procedure procedure = procedures.get(Certificate.TRACK, file.procedure());
        Row row = procedure
                .find(file.state(), action)
                .orElseThrow(() -> Problem.conflict("assessment.certificate.not-now", number));
        if (open(file, actor).stream().noneMatch(one -> one.action().equals(action))) {
            throw Problem.forbidden("assessment.certificate.no-power");
        }
        if (file.revision() != input.revision()) {
            throw Problem.conflict("assessment.consequence.changed", number);
        }
        refuseBlocked(file, action);
        accept(actor, file, row, input);
        steps.record(
                actor,
                file.subjectKey(),
                action,
                row.from(),
                row.to(),
                row.event(),
                FileSteps.Words.of(input.note().strip()));
        procedures.moveClocks(file.subjectKey(), procedure, row, null);
        rows.move(number, row.to(), procedures.due(file.subjectKey()));
        return rows.get(number);
    }

    /** A veto or a red card in that time, known then or only now, leaves only the refusal. */
    private void refuseBlocked(Certificate file, String action) {
        if (action.equals("consent") || action.equals("issue")) {
            Unit unit = units.find(file.unit()).orElseThrow();
            boolean newly = gate.facts(unit, file.from(), file.to()).stream().anyMatch(GateFact::blocks);
            if (file.isBlocked() || newly) {
                throw Problem.conflict("assessment.certificate.blocked");
            }
        }
    }

    private void accept(Actor actor, Certificate file, Row row, StepInput input) {
        var objections = new ArrayList<Objection>(procedures.objections(row, input));
        if (!desk.areOwn(actor, input.documents())) {
            objections.add(Objection.to("documents", "assessment.consequence.document-not-yours"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.certificate.refused", objections);
        }
        input.documents().forEach(document -> evidence.attach(actor, document, file.subjectKey()));
    }
}
