package org.ecoledger.matters.lookback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.lookback.Involvements.Involved;
import org.ecoledger.matters.lookback.Item.Found;
import org.ecoledger.matters.lookback.Item.Recheck;
import org.ecoledger.matters.lookback.Item.Result;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks of drawn matters: given to somebody who neither mended nor verified them, recorded once, annulled with a reason. */
@Component
class Rechecks {
    private static final List<Role> WORKERS =
            List.of(Role.HANDLER, Role.BUREAU_ANALYST, Role.COMMITTEE_OFFICE, Role.GRID_HOLDER);
    private static final String REBOUND = "rebound";
    private static final int LONGEST_NOTE = 1000;

    private final LookbackItems items;
    private final Involvements involvements;
    private final Matters matters;
    private final Procedures procedures;
    private final EvidenceFiles evidence;
    private final Units units;
    private final Posts posts;
    private final Audit audit;
    private final Clock clock;

    Rechecks(
            LookbackItems items,
            Involvements involvements,
            Matters matters,
            Procedures procedures,
            EvidenceFiles evidence,
            Units units,
            Posts posts,
            Audit audit,
            Clock clock) {
        this.items = items;
        this.involvements = involvements;
        this.matters = matters;
        this.procedures = procedures;
        this.evidence = evidence;
        this.units = units;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A unit that may check a matter again.
     *
     * @param whole anybody of it may; else only the named people
     */
    record Rechecker(Unit unit, boolean whole, List<Post> people) {}

    /** Units that see the matter and did not mend it, with those of their people who had no part in it. */
    List<Rechecker> recheckers(Item item) {
        Involved involved = involvements.in(item);
        return units.all().stream()
                .filter(unit -> sees(unit, item) && !involved.doers().contains(unit.code()))
                .map(unit -> new Rechecker(unit, involved.mayCheckAsAWhole(unit.code()), people(unit, involved)))
                .filter(one -> !one.people().isEmpty())
                .toList();
    }

    private List<Post> people(Unit unit, Involved involved) {
        return workersOf(unit)
                .filter(post -> !involved.people().contains(post.account()))
                .distinct()
                .toList();
    }

    /** Those of a unit who work on matters; administrators and auditors see none. */
    private Stream<Post> workersOf(Unit unit) {
        return WORKERS.stream().flatMap(role -> posts.in(unit.code(), role).stream());
    }

    @Transactional
    public void assign(
            Actor actor,
            Lookback lookback,
            Item item,
            @Nullable String unitCode,
            @Nullable Long account,
            @Nullable LocalDate due) {
        refuseClosed(lookback, item);
        var objections = new ArrayList<Objection>();
        Unit unit = unitCode == null ? null : units.find(unitCode).orElse(null);
        if (unit == null) {
            objections.add(Objection.to("unit", "matters.no-such-unit", unitCode == null ? "" : unitCode));
        } else {
            objections.addAll(objectionsTo(unit, account, item));
        }
        LocalDate day = due == null ? CityTime.today(clock) : due;
        if (due == null || day.isBefore(CityTime.today(clock))) {
            objections.add(Objection.to("due", "matters.recheck-due-wanted"));
        }
        if (unit == null || !objections.isEmpty()) {
            throw Problem.objections("matters.recheck-refused", objections);
        }
        Post post = account == null ? null : posts.of(account).orElseThrow();
        String name = post == null ? null : post.holder();
        items.assign(actor, item.id(), new Recheck(unit.code(), account, name, day), clock.instant());
        audit.record(
                actor,
                "lookback.assigned",
                lookback.subject(),
                item.matter() + " " + unit.name() + (name == null ? "" : " " + name) + " " + day);
    }

    private List<Objection> objectionsTo(Unit unit, @Nullable Long account, Item item) {
        Involved involved = involvements.in(item);
        if (!sees(unit, item)) {
            return List.of(Objection.to("unit", "matters.unit-elsewhere", unit.name()));
        }
        if (involved.doers().contains(unit.code())) {
            return List.of(Objection.to("unit", "matters.rechecker-is-doer", unit.name()));
        }
        if (account == null) {
            return involved.mayCheckAsAWhole(unit.code())
                    ? List.of()
                    : List.of(Objection.to("account", "matters.rechecker-verified", unit.name()));
        }
        if (workersOf(unit).noneMatch(post -> post.account() == account)) {
            return List.of(Objection.to("account", "matters.rechecker-elsewhere", unit.name()));
        }
        return involved.people().contains(account)
                ? List.of(Objection.to("account", "matters.rechecker-was-there"))
                : List.of();
    }

    /** Whoever the office named; where it named a unit only, anybody of it who had no part in the matter. */
    boolean mayRecord(Actor actor, Lookback lookback, Item item) {
        Recheck recheck = item.recheck();
        if (lookback.isAnnulled() || recheck == null || item.result() != null) {
            return false;
        }
        Long account = recheck.account();
        return account != null
                ? account == actor.account()
                : posts.unitOf(actor)
                        .filter(unit -> unit.code().equals(recheck.unit()))
                        .isPresent();
    }

    /** @return the result as it is kept */
    @Transactional
    public Result record(
            Actor actor,
            Lookback lookback,
            Item item,
            @Nullable String result,
            @Nullable String note,
            List<UUID> photoIds) {
        refuseClosed(lookback, item);
        if (!mayRecord(actor, lookback, item) || involvements.in(item).people().contains(actor.account())) {
            throw Problem.forbidden("matters.recheck-not-yours");
        }
        List<EvidenceFile> photos = evidence.all(photoIds);
        var objections = new ArrayList<Objection>();
        if (Found.of(result).isEmpty()) {
            objections.add(Objection.to("result", "matters.recheck-result-wanted"));
        }
        if (note == null || note.isBlank()) {
            objections.add(Objection.to("note", "matters.note-wanted"));
        } else if (note.length() > LONGEST_NOTE) {
            objections.add(Objection.to("note", "matters.text-too-long", LONGEST_NOTE));
        }
        if (photos.size() < photoIds.size() || !photos.stream().allMatch(photo -> isNewSitePhoto(photo, actor))) {
            objections.add(Objection.to("photos", "matters.recheck-photo-not-yours"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("matters.recheck-refused", objections);
        }
        return keep(
                actor,
                lookback,
                item,
                Found.of(result).orElseThrow(),
                Objects.requireNonNull(note).strip(),
                photos);
    }

    private static boolean isNewSitePhoto(EvidenceFile photo, Actor actor) {
        return photo.role() == EvidenceRole.SITE && photo.uploadedBy() == actor.account() && photo.subject() == null;
    }

    private Result keep(
            Actor actor, Lookback lookback, Item item, Found found, String note, List<EvidenceFile> photos) {
        photos.forEach(photo -> evidence.attach(actor, photo.id(), "matter:" + item.matter()));
        boolean reopened = found == Found.REBOUNDED && reopen(lookback, item, note);
        var kept = new Result(
                found,
                note,
                photos.stream().map(EvidenceFile::id).toList(),
                reopened,
                clock.instant(),
                actor.name(),
                posts.unitOf(actor).map(Unit::name).orElse(null),
                null);
        items.record(actor, item.id(), kept);
        audit.record(actor, "lookback.recorded", lookback.subject(), item.matter() + " " + found.code());
        return kept;
    }

    /** Opens the matter again as a rebound, unless somebody has opened it already or its state knows no rebound. */
    private boolean reopen(Lookback lookback, Item item, String note) {
        Matter matter = matters.find(item.matter(), Jurisdiction.everything()).orElseThrow();
        boolean mayRebound = procedures
                .get(matter.track(), matter.procedure())
                .find(matter.state(), REBOUND)
                .isPresent();
        if (!matter.isClosed() || !mayRebound) {
            return false;
        }
        matters.actBySystem(
                Actor.system("look-back"),
                item.matter(),
                REBOUND,
                ActionInput.of(matter.version(), "第%d次回头看抽查发现反弹：%s".formatted(lookback.id(), note)));
        return true;
    }

    /** What was found does not count any more; a matter that was opened again for it stays open until the office closes it. */
    @Transactional
    public void annul(Actor actor, Lookback lookback, Item item, @Nullable String reason) {
        items.lock(item.id());
        if (!items.isRecorded(item.id())) {
            throw Problem.conflict("matters.no-result-to-annul", item.matter());
        }
        String why = Draws.reasonOf(reason);
        items.annul(actor, item.id(), why, clock.instant());
        audit.record(actor, "lookback.result-annulled", lookback.subject(), item.matter() + " " + why);
    }

    private void refuseClosed(Lookback lookback, Item item) {
        if (lookback.isAnnulled()) {
            throw Problem.conflict("matters.draw-annulled", lookback.id());
        }
        items.lock(item.id());
        if (items.isRecorded(item.id())) {
            throw Problem.conflict("matters.recheck-recorded", item.matter());
        }
    }

    private static boolean sees(Unit unit, Item item) {
        return unit.kind() != Unit.Kind.ENTERPRISE && item.regionPath().startsWith(unit.regionPath());
    }
}
