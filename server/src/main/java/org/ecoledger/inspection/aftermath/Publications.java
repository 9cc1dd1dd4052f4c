package org.ecoledger.inspection.aftermath;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.Cases;
import org.ecoledger.inspection.aftermath.Publication.Decisions;
import org.ecoledger.inspection.aftermath.PublicationRows.Release;
import org.ecoledger.inspection.aftermath.PublicationRows.Waiting;
import org.ecoledger.inspection.papers.PersonalWords;
import org.ecoledger.inspection.papers.PersonalWords.Found;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts by which cases are made public while they are rectified (边督边改公开): taken from the reported reply, persons taken out by
 * rules, looked at by a person, released once and from then on as they are.
 */
@Service
public class Publications {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_WORDS = 200;

    private final PublicationRows rows;
    private final ReportedReplies replies;
    private final Cases cases;
    private final Matters matters;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;

    Publications(
            PublicationRows rows,
            ReportedReplies replies,
            Cases cases,
            Matters matters,
            Jurisdictions jurisdictions,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.replies = replies;
        this.cases = cases;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a case's text would be, with all that tells of persons marked.
     *
     * @param marks by field
     * @param seen hash of text and marks: whoever releases says which draft was looked at
     */
    record Draft(
            Case listed,
            Matter matter,
            ReportedReply reply,
            PublicText text,
            Map<String, List<Found>> marks,
            String seen) {}

    /**
     * A person's decision on a draft.
     *
     * @param seen the draft that was looked at
     * @param kept suggestions that stand as they are; what is certain cannot be kept
     * @param taken words that are taken out besides, such as an enterprise's name
     * @param edits fields that the person has worded otherwise
     */
    public record Decision(String seen, List<String> kept, List<String> taken, Map<String, String> edits) {}

    /** Numbers of the cases that wait for their text. */
    public List<String> unpublished(Actor reader, String inspection) {
        return waiting(reader, inspection).stream().map(Waiting::matter).toList();
    }

    List<Waiting> waiting(Actor reader, String inspection) {
        return rows.waiting(inspection, jurisdictions.of(reader));
    }

    /** @param batch 0 for all */
    List<Publication> newest(Actor reader, String inspection, int batch) {
        return rows.newest(inspection, batch, jurisdictions.of(reader));
    }

    /** @throws Problem 404 where the person sees no such case, or its reply is not reported */
    public String seen(Actor actor, String matter) {
        return draft(actor, matter).seen();
    }

    Draft draft(Actor actor, String number) {
        Matter matter = matters.find(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("aftermath.no-such-case", number));
        Case listed = cases.find(number).orElseThrow(() -> Problem.notFound("aftermath.no-such-case", number));
        ReportedReply reply = replies.of(number)
                .filter(reported -> reported.truth() != null)
                .orElseThrow(() -> Problem.notFound("aftermath.no-such-case", number));
        var text = new PublicText(
                matter.description().isBlank() ? reply.reported() : matter.description(),
                reply.found(),
                reply.handled(),
                reply.accountability());
        PersonalWords words = words();
        List<String> officials = rows.officials();
        var marks = new LinkedHashMap<String, List<Found>>();
        text.byField().forEach((field, said) -> marks.put(field, words.in(said, officials)));
        return new Draft(listed, matter, reply, text, marks, hash(text + " " + marks));
    }

    /**
     * Releases the text.
     *
     * @return its number
     * @throws Problem 409 when the draft is not the one that was looked at; 422 with all objections
     */
    @Transactional
    public long release(Actor actor, String number, Decision decision) {
        Draft draft = draft(actor, number);
        if (!draft.seen().equals(decision.seen())) {
            throw Problem.conflict("aftermath.look-again");
        }
        refuse(objections(decision));
        PublicText worded = draft.text().with(decision.edits());
        PersonalWords words = words();
        List<String> officials = rows.officials();
        PublicText released = worded.each(text -> without(words, text, officials, decision));
        String truth = draft.reply().truth() == null ? "" : draft.reply().truth();
        String region = draft.listed().district();
        String pollution = String.join("、", draft.listed().pollution());
        String sha256 = hash(String.join(
                "\n",
                draft.listed().acceptance(),
                released.problem(),
                region,
                pollution,
                released.found(),
                truth,
                released.handled(),
                released.accountability()));
        long id = rows.add(
                actor,
                new Release(
                        number,
                        draft.reply().version(),
                        released,
                        truth,
                        region,
                        pollution,
                        new Decisions(decision.kept(), decision.taken()),
                        sha256));
        audit.record(actor, "publication.released", "matter:" + number, "publication " + id + " sha256=" + sha256);
        return id;
    }

    /** The text leaves the public page; it stays in the record. */
    @Transactional
    public void withdraw(Actor actor, long id, String reason) {
        Publication publication = rows.find(id, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("aftermath.no-such-publication", id));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            refuse(List.of(Objection.to("reason", "aftermath.reason-wanted", LONGEST_REASON)));
        }
        if (!rows.withdraw(actor, id, reason.strip())) {
            throw Problem.conflict("aftermath.withdrawn-already");
        }
        audit.record(actor, "publication.withdrawn", "matter:" + publication.matter(), id + " " + reason.strip());
    }

    /** Everything certain goes, every suggestion that was not kept, and what the person wants out besides. */
    private static String without(PersonalWords words, String text, List<String> officials, Decision decision) {
        var stretches = new ArrayList<Found>();
        words.in(text, officials).stream()
                .filter(found -> found.certain() || !decision.kept().contains(found.text()))
                .forEach(stretches::add);
        for (String wording : decision.taken()) {
            words.literally(text, wording).stream()
                    .filter(found -> stretches.stream()
                            .noneMatch(other -> found.from() < other.to() && other.from() < found.to()))
                    .forEach(stretches::add);
        }
        return PersonalWords.replaced(
                text,
                stretches.stream().sorted(Comparator.comparingInt(Found::from)).toList());
    }

    private static List<Objection> objections(Decision decision) {
        var objections = new ArrayList<Objection>();
        decision.edits().forEach((field, text) -> {
            if (text.length() > LONGEST_TEXT || (text.isBlank() && !field.equals("accountability"))) {
                objections.add(Objection.to(field, "aftermath.text-wanted", LONGEST_TEXT));
            }
        });
        if (decision.kept().size() > MOST_WORDS || decision.taken().size() > MOST_WORDS) {
            objections.add(Objection.to("kept", "aftermath.too-many-words", MOST_WORDS));
        }
        return objections;
    }

    private PersonalWords words() {
        return PersonalWords.on(CityTime.today(clock));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("aftermath.refused", List.copyOf(objections));
        }
    }
}
