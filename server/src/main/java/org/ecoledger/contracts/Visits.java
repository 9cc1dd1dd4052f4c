package org.ecoledger.contracts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.contracts.Contract.Kind;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits, recorded by their outcome and never by a check-in (ruling 6): what was found, which may open a matter; what was
 * decided; what was promised.
 */
@Service
public class Visits {
    private static final int LONGEST_WORDS = 5000;

    private final Contracts contracts;
    private final ContractRows held;
    private final VisitRows rows;
    private final PromiseRows promises;
    private final Matters matters;
    private final EvidenceFiles evidence;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    Visits(
            Contracts contracts,
            ContractRows held,
            VisitRows rows,
            PromiseRows promises,
            Matters matters,
            EvidenceFiles evidence,
            Regions regions,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.held = held;
        this.rows = rows;
        this.promises = promises;
        this.matters = matters;
        this.evidence = evidence;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody promises. */
    public record NewPromise(
            String text,
            String toWhom,
            @Nullable String about,
            @Nullable LocalDate due) {}

    /** A matter to be opened from what was found: how it is called and of which kind it is. */
    public record NewFinding(String title, String kind) {}

    /**
     * A visit's outcome.
     *
     * @param day null for today
     * @param finding null where what was found is no matter
     * @param key made once per attempt: sent twice, it counts once
     */
    public record NewVisit(
            @Nullable LocalDate day,
            String found,
            String decided,
            List<NewPromise> promises,
            @Nullable NewFinding finding,
            List<UUID> photos,
            @Nullable String key) {}

    /** The contract that this leader holds today for what bears this name. */
    public Optional<Long> contractOf(Actor leader, String name) {
        return held.heldBy(leader.account()).stream()
                .filter(contract -> contract.name().equals(name))
                .map(Contract::id)
                .findFirst();
    }

    /**
     * @return the visit's number
     * @throws Problem 404 where the person sees no such contract, 409 when it has ended, 422 with all objections
     */
    @Transactional
    public long record(Actor actor, long contract, NewVisit visit) {
        Contract about = contracts.get(contract, actor);
        return rows.earlier(actor, visit.key()).orElseGet(() -> record(actor, about, visit));
    }

    private long record(Actor actor, Contract contract, NewVisit visit) {
        LocalDate today = CityTime.today(clock);
        LocalDate day = visit.day() == null ? today : visit.day();
        List<EvidenceFile> photos = evidence.all(visit.photos());
        List<Objection> objections = objections(actor, contract, visit, day, photos);
        if (!objections.isEmpty()) {
            throw Problem.objections("contracts.refused", objections);
        }
        String matter = visit.finding() == null ? null : open(actor, contract, visit, visit.finding());
        long id = rows.add(
                actor,
                contract.id(),
                day,
                visit.found().strip(),
                visit.decided().strip(),
                matter,
                visit.key());
        if (matter == null) {
            photos.forEach(photo -> evidence.attach(actor, photo.id(), Visit.subject(id)));
        }
        visit.promises().forEach(promise -> promises.add(contract.id(), id, promise));
        audit.record(
                actor,
                "visit.recorded",
                Visit.subject(id),
                contract.name() + " " + day + ", " + visit.promises().size() + " promises");
        return id;
    }

    private List<Objection> objections(
            Actor actor, Contract contract, NewVisit visit, LocalDate day, List<EvidenceFile> photos) {
        var objections = new ArrayList<Objection>();
        if (visit.found().isBlank() && visit.decided().isBlank()) {
            objections.add(Objection.to("found", "contracts.outcome-wanted"));
        }
        if (visit.found().length() > LONGEST_WORDS || visit.decided().length() > LONGEST_WORDS) {
            objections.add(Objection.to("found", "contracts.words-too-long", LONGEST_WORDS));
        }
        if (day.isAfter(CityTime.today(clock))) {
            objections.add(Objection.to("day", "contracts.visit-is-to-come"));
        } else if (!contract.holdsOn(day)) {
            objections.add(Objection.to("day", "contracts.not-held-then", contract.from()));
        }
        if (visit.finding() != null && county(contract) == null) {
            objections.add(Objection.to("title", "contracts.no-county"));
        }
        if (!Promises.areOwn(photos, visit.photos(), actor)) {
            objections.add(Objection.to("photos", "contracts.photo-not-yours"));
        }
        for (int number = 0; number < visit.promises().size(); number++) {
            objections.addAll(objections(visit.promises().get(number), number, day));
        }
        return List.copyOf(objections);
    }

    private static List<Objection> objections(NewPromise promise, int number, LocalDate day) {
        var objections = new ArrayList<Objection>();
        String field = "promises." + number + ".";
        if (promise.text().isBlank() || promise.text().length() > Promises.LONGEST_TEXT) {
            objections.add(Objection.to(field + "text", "contracts.promise-wanted", Promises.LONGEST_TEXT));
        }
        if (promise.toWhom().isBlank()) {
            objections.add(Objection.to(field + "toWhom", "contracts.to-whom-wanted"));
        }
        LocalDate due = promise.due();
        if (due == null || due.isBefore(day)) {
            objections.add(Objection.to(field + "due", "contracts.due-wanted"));
        }
        return objections;
    }

    private String open(Actor actor, Contract contract, NewVisit visit, NewFinding finding) {
        Region place = regions.get(contract.region());
        NewMatter wanted = NewMatter.of(
                        finding.title(),
                        visit.found().strip(),
                        finding.kind(),
                        String.valueOf(county(contract)),
                        place.level() == Region.Level.TOWNSHIP ? place.code() : null)
                .from("patrol", null, null)
                .withPhotos(visit.photos())
                .once(visit.key() == null ? null : "visit:" + visit.key());
        return matters.open(
                        actor,
                        contract.kind() == Kind.TOWNSHIP
                                ? wanted
                                : wanted.about(new Matter.Linked(
                                        contract.kind() == Kind.ENTERPRISE ? "enterprise" : "object",
                                        contract.code(),
                                        contract.name())))
                .number();
    }

    /** The county in which it lies; null where it concerns the city as a whole. */
    private @Nullable String county(Contract contract) {
        for (Region at = regions.get(contract.region()); ; at = regions.get(String.valueOf(at.parent()))) {
            if (at.level() == Region.Level.COUNTY) {
                return at.code();
            }
            if (at.parent() == null || at.level() == Region.Level.CITY) {
                return null;
            }
        }
    }
}
