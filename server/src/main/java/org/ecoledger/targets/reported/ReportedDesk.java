package org.ecoledger.targets.reported;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Indicators;
import org.ecoledger.targets.Paces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports values with proof and takes them back. A value counts once, for one region and time, with one document of its own. */
@Service
public class ReportedDesk {
    private static final int LONGEST_TEXT = 500;

    private final ReportedRows rows;
    private final Indicators indicators;
    private final Paces paces;
    private final EvidenceFiles evidence;
    private final Regions regions;
    private final Posts posts;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;

    ReportedDesk(
            ReportedRows rows,
            Indicators indicators,
            Paces paces,
            EvidenceFiles evidence,
            Regions regions,
            Posts posts,
            Jurisdictions jurisdictions,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.indicators = indicators;
        this.paces = paces;
        this.evidence = evidence;
        this.regions = regions;
        this.posts = posts;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem 422 with all objections, 409 where the same is reported already */
    @Transactional
    public Reported report(Actor actor, NewReport report) {
        rows.lock(report.indicator());
        var objections = new ArrayList<Objection>();
        LocalDate end = report.to() == null ? CityTime.today(clock) : report.to();
        Indicator indicator = indicators
                .find(report.indicator(), end)
                .filter(known -> known.source() == Source.REPORTED)
                .orElse(null);
        if (indicator == null) {
            objections.add(Objection.to("indicator", "targets.reported-indicator", report.indicator()));
        }
        Region region = regions.find(report.region())
                .filter(jurisdictions.of(actor)::covers)
                .orElse(null);
        if (region == null) {
            objections.add(Objection.to("region", "organisation.no-such-region", report.region()));
        }
        periodObjection(report).ifPresent(objections::add);
        BigDecimal value = indicator == null ? null : value(indicator, report, objections);
        EvidenceFile proof = proof(actor, report, objections);
        if (report.note().length() > LONGEST_TEXT || report.note().indexOf('\0') >= 0) {
            objections.add(Objection.to("note", "targets.reported-note"));
        }
        Unit holder = posts.unitOf(actor).orElse(null);
        if (holder == null) {
            objections.add(Objection.to("region", "organisation.no-such-unit", actor.name()));
        }
        if (!objections.isEmpty()
                || indicator == null
                || region == null
                || value == null
                || proof == null
                || holder == null) {
            throw Problem.objections("targets.reported-refused", objections);
        }
        return insert(actor, indicator, region, report, value, proof, holder);
    }

    private Reported insert(
            Actor actor,
            Indicator indicator,
            Region region,
            NewReport report,
            BigDecimal value,
            EvidenceFile proof,
            Unit holder) {
        LocalDate from = report.from();
        LocalDate to = report.to();
        if (from == null || to == null) {
            throw Problem.unacceptable("targets.reported-period");
        }
        boolean sum = indicator.aggregation() == Aggregation.REPORTED;
        rows.overlapping(report, sum ? from : to, to, sum).stream()
                .filter(other -> sum || other.to().equals(to))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.conflict("targets.reported-twice", other.regionName(), String.valueOf(other.id()));
                });
        long id = rows.insert(actor, indicator, report, value, holder.code(), proof.sha256(), clock.instant());
        String subject = Reported.SUBJECT + ":" + id;
        evidence.attach(actor, proof.id(), subject);
        audit.record(
                actor,
                "reported.added",
                subject,
                indicator.code() + " " + region.code() + " " + from + "/" + to + " " + value.toPlainString());
        paces.renew(indicator.code(), List.of(region.path().split("/")), to);
        return get(actor, id);
    }

    /** @throws Problem 404, 403 for others than the reporting unit and the committee office, 409 when it is annulled, 422 */
    @Transactional
    public Reported annul(Actor actor, long id, String reason) {
        Reported reported = get(actor, id);
        if (!mayAnnul(actor, reported) && reported.annulment() == null) {
            throw Problem.forbidden("targets.reported-not-yours");
        }
        if (reason.isBlank() || reason.length() > LONGEST_TEXT || reason.indexOf('\0') >= 0) {
            throw Problem.objections(
                    "targets.reported-refused", List.of(Objection.to("reason", "targets.reported-reason")));
        }
        if (!rows.annul(actor, id, reason.strip(), clock.instant())) {
            throw Problem.conflict("targets.reported-annulled", String.valueOf(id));
        }
        audit.record(actor, "reported.annulled", reported.ref(), reason.strip());
        paces.renew(
                reported.indicator(),
                Arrays.asList(regions.get(reported.region()).path().split("/")),
                reported.to());
        return get(actor, id);
    }

    boolean mayAnnul(Actor actor, Reported reported) {
        return reported.annulment() == null
                && (actor.is(Role.COMMITTEE_OFFICE)
                        || posts.unitOf(actor).map(Unit::code).equals(Optional.of(reported.holder())));
    }

    Reported get(Actor actor, long id) {
        return rows.find(id, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("targets.reported-missing", String.valueOf(id)));
    }

    private Optional<Objection> periodObjection(NewReport report) {
        LocalDate from = report.from();
        LocalDate to = report.to();
        boolean fits = from != null
                && to != null
                && !from.isAfter(to)
                && from.getYear() == to.getYear()
                && from.getYear() >= 2000
                && !to.isAfter(CityTime.today(clock));
        return fits ? Optional.empty() : Optional.of(Objection.to("to", "targets.reported-period"));
    }

    private static @Nullable BigDecimal value(Indicator indicator, NewReport report, List<Objection> objections) {
        BigDecimal numerator = report.numerator();
        BigDecimal denominator = report.denominator();
        if (indicator.denominator().isEmpty()) {
            if (numerator != null || denominator != null) {
                objections.add(Objection.to("numerator", "targets.reported-parts-unwanted"));
            }
            if (!isNumber(report.value())) {
                objections.add(Objection.to("value", "targets.reported-value"));
            }
            return report.value();
        }
        if (!isNumber(numerator)
                || !isNumber(denominator)
                || numerator == null
                || denominator == null
                || denominator.signum() == 0
                || numerator.compareTo(denominator) > 0) {
            objections.add(Objection.to("numerator", "targets.reported-parts"));
            return null;
        }
        return numerator
                .multiply(BigDecimal.valueOf(100))
                .divide(denominator, indicator.decimals(), RoundingMode.HALF_EVEN);
    }

    private static boolean isNumber(@Nullable BigDecimal value) {
        return value != null && value.signum() >= 0 && value.scale() <= 4 && value.precision() <= 15;
    }

    private @Nullable EvidenceFile proof(Actor actor, NewReport report, List<Objection> objections) {
        EvidenceFile file = report.proof() == null
                ? null
                : evidence.find(report.proof())
                        .filter(known ->
                                known.uploadedBy() == actor.account() && known.subject() == null && !known.annulled())
                        .orElse(null);
        if (file == null) {
            objections.add(Objection.to("proof", "targets.reported-proof"));
        } else if (evidence.twins(file.sha256(), Reported.SUBJECT).stream().anyMatch(ReportedDesk::isProof)) {
            objections.add(Objection.to("proof", "targets.reported-proof-used"));
        }
        return file;
    }

    /** What proves a value already; one that was annulled may prove the mended one. */
    private static boolean isProof(EvidenceFile file) {
        String subject = file.subject();
        return !file.annulled() && subject != null && subject.startsWith(Reported.SUBJECT + ":");
    }
}
