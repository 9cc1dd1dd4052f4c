package org.ecoledger.targets;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.Letter.Receipt;
import org.ecoledger.targets.Letter.State;
import org.ecoledger.targets.LetterLine.Kind;
import org.ecoledger.targets.Target.Upper;
import org.ecoledger.targets.duties.LetterTemplate;
import org.ecoledger.targets.duties.LetterTemplates;
import org.ecoledger.targets.parties.LetterLevel;
import org.ecoledger.targets.parties.LetterParties;
import org.ecoledger.targets.parties.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with letters 责任书: draft, receive, promise, split, sign, publish, revise. Each method refuses with a problem
 * that lists all objections; a letter outside the actor's jurisdiction is not there.
 */
@Component
public class LetterDesk {
    private final Letters letters;
    private final LetterLines lines;
    private final LetterItems items;
    private final LetterSignatures signatures;
    private final LetterRights rights;
    private final LetterTemplates templates;
    private final TemplateDrafts drafts;
    private final LetterParties parties;
    private final Jurisdictions jurisdictions;
    private final EvidenceFiles files;
    private final Audit audit;

    LetterDesk(
            Letters letters,
            LetterLines lines,
            LetterItems items,
            LetterSignatures signatures,
            LetterRights rights,
            LetterTemplates templates,
            TemplateDrafts drafts,
            LetterParties parties,
            Jurisdictions jurisdictions,
            EvidenceFiles files,
            Audit audit) {
        this.letters = letters;
        this.lines = lines;
        this.items = items;
        this.signatures = signatures;
        this.rights = rights;
        this.templates = templates;
        this.drafts = drafts;
        this.parties = parties;
        this.jurisdictions = jurisdictions;
        this.files = files;
        this.audit = audit;
    }

    /** What one part of a split is to reach: a region below, or a holder inside it. */
    public record Share(@Nullable String region, @Nullable String holder, BigDecimal value) {
        public Share(String region, BigDecimal value) {
            this(region, null, value);
        }
    }

    /** What a letter that was signed outside says of itself, with its scan. */
    public record Incoming(
            String title,
            int year,
            String giver,
            String taker,
            String document,
            @Nullable LocalDate signedOn,
            String signedBy,
            @Nullable UUID scan) {}

    /** Begins a letter from the giving unit to the taking side, with nothing in it. */
    @Transactional
    public Letter draft(Actor actor, String title, int year, String giver, String taker) {
        return draft(actor, title, year, giver, taker, null);
    }

    /**
     * Begins a letter, from a template where one is named: its duties, tasks and those of its targets that are known already
     * stand in it.
     *
     * @param title empty for the template's own
     * @param taker key of a party
     */
    @Transactional
    public Letter draft(Actor actor, String title, int year, String giver, String taker, @Nullable String template) {
        var objections = new ArrayList<Objection>();
        Party from = parties.find(giver).orElse(null);
        Party to = taker(actor, taker, objections);
        LetterTemplate form = templates.find(template).orElse(null);
        if (form == null || !title.isBlank()) {
            judge(title, objections);
        }
        judge(year, objections);
        if (from != null
                && from.region() != null
                && isOnlyHandler(actor)
                && !rights.mayGive(actor, giver, from.region())) {
            throw Problem.forbidden("targets.not-your-letter", from.name());
        }
        if (from == null || from.region() == null || !rights.mayGive(actor, giver, from.region())) {
            objections.add(Objection.to("giver", "organisation.no-such-unit", giver));
        } else if (giver.equals(taker)) {
            objections.add(Objection.to("taker", "targets.letter.to-itself"));
        } else if (to != null && !from.reaches(to) && from.region().level() != Region.Level.PROVINCE) {
            objections.add(Objection.to("taker", "targets.letter.not-below", to.name(), from.name()));
        }
        if (template != null && form == null) {
            objections.add(Objection.to("template", "targets.letter.no-such-template", template));
        } else if (form != null && from != null && to != null && form.level() != LetterLevel.of(from, to)) {
            objections.add(Objection.to("template", "targets.letter.other-level", to.name()));
        }
        LetterRights.refuseIfAny(objections);
        String named = form != null && title.isBlank()
                ? form.titled(year, requireNonNull(to).name())
                : title.strip();
        Letter letter = letters.begin(
                actor,
                new Letters.Opening(
                        named,
                        year,
                        requireNonNull(from),
                        requireNonNull(to),
                        form == null ? null : form.code(),
                        form == null ? Role.PRINCIPAL_LEADER : form.giverSigns(),
                        form == null ? null : form.takerSigns(),
                        null));
        if (form != null) {
            drafts.fill(letter, form, requireNonNull(to));
        }
        return letter;
    }

    /** Registers a letter from outside the city, such as the province's (M01-03): its paper is signed already. */
    @Transactional
    public Letter receive(Actor actor, Incoming incoming) {
        var objections = new ArrayList<Objection>();
        judge(incoming.title(), objections);
        judge(incoming.year(), objections);
        Party from = parties.outside(incoming.giver()).orElse(null);
        if (from == null) {
            objections.add(Objection.to("giver", "targets.letter.giver-name"));
        }
        Party to = taker(actor, incoming.taker(), objections);
        if (incoming.document().isBlank() || incoming.document().length() > 60) {
            objections.add(Objection.to("document", "targets.letter.document"));
        }
        if (incoming.signedBy().isBlank() || incoming.signedBy().length() > 60) {
            objections.add(Objection.to("signedBy", "targets.letter.signed-by"));
        }
        LocalDate signedOn = incoming.signedOn();
        if (signedOn == null || Math.abs(signedOn.getYear() - incoming.year()) > 1) {
            objections.add(Objection.to("signedOn", "targets.letter.signed-on"));
        }
        UUID scan = incoming.scan();
        if (scan == null || !signatures.isOwnScan(actor, scan)) {
            objections.add(Objection.to("scan", "targets.letter.scan"));
        }
        LetterRights.refuseIfAny(objections);
        Letter letter = letters.begin(
                actor,
                new Letters.Opening(
                        incoming.title().strip(),
                        incoming.year(),
                        requireNonNull(from),
                        requireNonNull(to),
                        null,
                        Role.PRINCIPAL_LEADER,
                        null,
                        new Receipt(
                                incoming.document().strip(),
                                requireNonNull(signedOn),
                                incoming.signedBy().strip(),
                                requireNonNull(scan))));
        files.attach(actor, requireNonNull(scan), LetterEvidence.subject(letter.number()));
        return letter;
    }

    /** Adds a target to a draft; its period is the letter's year, and the region as a whole answers for it. */
    @Transactional
    public Target promise(Actor actor, String number, String indicator, String region, BigDecimal value) {
        return promise(actor, number, indicator, region, value, null, null);
    }

    /**
     * Adds a target to a draft.
     *
     * @param holder key of the party that answers for it; null for the region's own government
     * @param upper the line of another letter that it hands down
     */
    @Transactional
    public Target promise(
            Actor actor,
            String number,
            String indicator,
            String region,
            BigDecimal value,
            @Nullable String holder,
            @Nullable Upper upper) {
        return items.promise(actor, rights.held(actor, number, State.DRAFT), indicator, region, value, holder, upper);
    }

    /** Takes a target and its parts out of a draft. */
    @Transactional
    public void withdraw(Actor actor, String number, long target) {
        items.withdraw(actor, rights.held(actor, number, State.DRAFT), target);
    }

    /** Splits a target of a draft among regions directly below its own and holders inside it; replaces an earlier split. */
    @Transactional
    public List<Target> split(Actor actor, String number, long target, List<Share> shares) {
        return items.split(actor, rights.held(actor, number, State.DRAFT), target, shares);
    }

    /** Adds a duty in words, which has no end. @return its line */
    @Transactional
    public int duty(Actor actor, String number, String text) {
        return write(actor, number, Kind.DUTY, text, null);
    }

    /** Adds a task in words. @return its line */
    @Transactional
    public int task(Actor actor, String number, String text, @Nullable LocalDate dueOn) {
        return write(actor, number, Kind.TASK, text, dueOn);
    }

    /** Adds a duty or a task in words. @return its line */
    @Transactional
    int write(Actor actor, String number, @Nullable Kind kind, String text, @Nullable LocalDate dueOn) {
        Letter draft = rights.held(actor, number, State.DRAFT);
        var objections = new ArrayList<Objection>();
        if (kind == null) {
            objections.add(Objection.to("kind", "targets.letter.line-kind"));
        }
        if (text.isBlank() || text.length() > 500) {
            objections.add(Objection.to("text", "targets.letter.line-text"));
        }
        if (dueOn != null && (kind != Kind.TASK || dueOn.getYear() != draft.year())) {
            objections.add(Objection.to("dueOn", "targets.letter.line-due", String.valueOf(draft.year())));
        }
        LetterRights.refuseIfAny(objections);
        int line = lines.add(draft, requireNonNull(kind), text.strip(), dueOn);
        audit.record(actor, "letter.line-added", "letter:" + number, text.strip());
        return line;
    }

    /** Takes a duty or a task out of a draft. */
    @Transactional
    void strike(Actor actor, String number, int line) {
        Letter draft = rights.held(actor, number, State.DRAFT);
        if (!lines.remove(draft, line)) {
            throw Problem.notFound("targets.no-such-line", line);
        }
        audit.record(actor, "letter.line-removed", "letter:" + number, String.valueOf(line));
    }

    /** Signs the draft for the giving unit; only who holds the role named in the letter may. */
    @Transactional
    public Letter sign(Actor actor, String number) {
        return signatures.sign(actor, number);
    }

    /** Confirms that a letter received from outside is entered as its paper says. */
    @Transactional
    public Letter confirm(Actor actor, String number) {
        return signatures.confirm(actor, number);
    }

    /** Signs for the taking side; from then on the letter binds. */
    @Transactional
    public Letter countersign(Actor actor, String number) {
        return signatures.countersign(actor, number);
    }

    /** Registers that the taking side, which has nobody here who could sign, signed on paper. */
    @Transactional
    public Letter countersignOnPaper(Actor actor, String number, String by, @Nullable UUID scan) {
        return signatures.onPaper(actor, number, by, scan);
    }

    /** Makes a signed letter known. */
    @Transactional
    public Letter publish(Actor actor, String number) {
        return signatures.publish(actor, number);
    }

    /** Begins the next version of a published letter, as a draft to be changed and signed again. */
    @Transactional
    public Letter revise(Actor actor, String number, @Nullable String reason) {
        Letter published = rights.held(actor, number, State.PUBLISHED);
        Letter next = letters.beginNext(actor, published, LetterRights.reason(reason));
        items.copy(published, next);
        lines.copy(published, next);
        return next;
    }

    /** Gives up a version that does not bind yet: a draft, or one that the other side will not sign. */
    @Transactional
    public Letter annul(Actor actor, String number, @Nullable String reason) {
        return signatures.annul(actor, number, reason);
    }

    private @Nullable Party taker(Actor actor, String taker, List<Objection> objections) {
        Party to = parties.find(taker).orElse(null);
        if (to == null || to.region() == null || !jurisdictions.of(actor).covers(to.region())) {
            objections.add(Objection.to("taker", "organisation.no-such-unit", taker));
            return null;
        }
        return to;
    }

    private static boolean isOnlyHandler(Actor actor) {
        return !actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST);
    }

    private static void judge(String title, List<Objection> objections) {
        if (title.isBlank() || title.length() > 120) {
            objections.add(Objection.to("title", "targets.letter.title"));
        }
    }

    private static void judge(int year, List<Objection> objections) {
        if (year < 2000 || year > 2100) {
            objections.add(Objection.to("year", "targets.letter.year"));
        }
    }
}
