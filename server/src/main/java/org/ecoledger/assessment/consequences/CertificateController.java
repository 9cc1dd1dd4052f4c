package org.ecoledger.assessment.consequences;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.consequences.Certificate.GateFact;
import org.ecoledger.assessment.consequences.Certificates.NewCertificate;
import org.ecoledger.assessment.consequences.ConsequenceController.Step;
import org.ecoledger.assessment.consequences.ConsequenceViews.ActionView;
import org.ecoledger.assessment.consequences.ConsequenceViews.Named;
import org.ecoledger.assessment.consequences.ConsequenceViews.StepView;
import org.ecoledger.procedures.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** M15-08, M15-09, M15-27: certificates, for the office and the city's leaders only. */
@RestController
@RequestMapping("/api/v1/certificates")
class CertificateController {
    private final Certificates certificates;
    private final FileProcedure procedures;
    private final AssessedUnits units;
    private final Clock clock;

    CertificateController(Certificates certificates, FileProcedure procedures, AssessedUnits units, Clock clock) {
        this.certificates = certificates;
        this.procedures = procedures;
        this.units = units;
        this.clock = clock;
    }

    record CertificateLine(
            String number,
            String person,
            String post,
            String unit,
            String purpose,
            Named state,
            boolean blocked,
            Instant requestedAt,
            @Nullable Instant dueAt) {}

    record CertificateList(List<CertificateLine> rows, List<Named> units, boolean mayRequest, Instant asOf) {}

    record CertificateFile(
            CertificateLine head,
            LocalDate from,
            LocalDate to,
            String incidents,
            List<GateFact> facts,
            String factsHash,
            Instant factsAt,
            List<ActionView> actions,
            List<StepView> story,
            int revision) {}

    record Asked(
            @Nullable String person,
            @Nullable String post,
            @Nullable String unit,
            @Nullable String purpose,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String incidents) {}

    @GetMapping
    CertificateList all(Actor actor, Locale locale) {
        boolean mayRequest = certificates.mayRequest(actor);
        return new CertificateList(
                certificates.seenBy(actor).stream()
                        .map(file -> line(file, locale))
                        .toList(),
                mayRequest
                        ? units.all().stream()
                                .map(unit -> new Named(unit.code(), unit.name()))
                                .toList()
                        : List.of(),
                mayRequest,
                clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CertificateFile request(@RequestBody Asked asked, Actor actor, Locale locale) {
        return view(
                certificates.request(
                        actor,
                        new NewCertificate(
                                ConsequenceController.orEmpty(asked.person()),
                                ConsequenceController.orEmpty(asked.post()),
                                ConsequenceController.orEmpty(asked.unit()),
                                ConsequenceController.orEmpty(asked.purpose()),
                                asked.from(),
                                asked.to(),
                                ConsequenceController.orEmpty(asked.incidents()))),
                actor,
                locale);
    }

    @GetMapping("/{number}")
    CertificateFile file(@PathVariable String number, Actor actor, Locale locale) {
        return view(certificates.get(number, actor), actor, locale);
    }

    @PostMapping("/{number}/steps/{action}")
    CertificateFile act(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody Step step,
            Actor actor,
            Locale locale) {
        return view(certificates.act(actor, number, action, step.input()), actor, locale);
    }

    private CertificateLine line(Certificate file, Locale locale) {
        Procedure procedure = procedures.get(Certificate.TRACK, file.procedure());
        return new CertificateLine(
                file.number(),
                file.person(),
                file.post(),
                file.unitName(),
                file.purpose(),
                new Named(file.state(), procedure.stateName(file.state(), locale)),
                file.isBlocked(),
                file.requestedAt(),
                file.dueAt());
    }

    private CertificateFile view(Certificate file, Actor actor, Locale locale) {
        Procedure procedure = procedures.get(Certificate.TRACK, file.procedure());
        return new CertificateFile(
                line(file, locale),
                file.from(),
                file.to(),
                file.incidents(),
                file.facts(),
                file.factsHash(),
                file.factsAt(),
                certificates.open(file, actor).stream()
                        .map(row -> new ActionView(
                                row.action(),
                                procedure.actionName(row.action(), locale),
                                procedures.questions(row, locale),
                                false))
                        .toList(),
                certificates.story(file).stream()
                        .map(step -> ConsequenceViews.step(step, procedure, locale))
                        .toList(),
                file.revision());
    }
}
