package org.ecoledger.speeches;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.papers.Paper;
import org.ecoledger.intake.papers.PaperReader;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.speeches.Drawn.State;
import org.ecoledger.speeches.Speech.Mended;
import org.ecoledger.speeches.SpeechReading.Found;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.SpokenText;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.ecoledger.works.StepInput;
import org.ecoledger.works.Task;
import org.ecoledger.works.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes speeches in, reads them again, issues what came of them, and annuls what was read in by mistake. */
@Service
public class SpeechDesk {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 200;
    private static final int DAYS_AHEAD = 31;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final String READER = "拆解规则";

    private final Speeches speeches;
    private final SpeechProposals proposals;
    private final SpeechSources sources;
    private final SpeechRights rights;
    private final SpeechReading reading;
    private final Making making;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    SpeechDesk(
            Speeches speeches,
            SpeechProposals proposals,
            SpeechSources sources,
            SpeechRights rights,
            SpeechReading reading,
            Making making,
            Tasks tasks,
            Audit audit,
            Clock clock) {
        this.speeches = speeches;
        this.proposals = proposals;
        this.sources = sources;
        this.rights = rights;
        this.reading = reading;
        this.making = making;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a person says of a text.
     *
     * @param heldOn day of the meeting, from which deadlines count; null where it could not be read
     */
    public record About(String title, @Nullable LocalDate heldOn, String meeting) {}

    /** The same for a text that was pasted; an empty form is told all that it lacks. */
    @Transactional
    public String paste(Actor actor, About about, String text) {
        if (text.isBlank()) {
            desk(actor);
            List<Objection> objections = objections(about, about.title().strip());
            objections.add(Objection.to("text", "speeches.text-wanted"));
            throw Problem.objections("speeches.refused", objections);
        }
        return readIn(actor, about, PaperReader.pasted(about.title(), text), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Keeps a text with its hash and proposes what it asks for.
     *
     * @param original the bytes as they came in
     * @return its number
     * @throws Problem 403 for who reads none in, 422 with all objections, 409 where the unit read it in before
     */
    @Transactional
    public String readIn(Actor actor, About about, Paper paper, byte[] original) {
        Unit desk = desk(actor);
        String title = about.title().isBlank() ? titleOf(paper) : about.title().strip();
        List<Objection> objections = objections(about, title);
        Speech speech = speech(paper, title, about, desk);
        if (speech.paragraphs().isEmpty()) {
            objections.add(Objection.to("text", "speeches.nothing-to-read"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("speeches.refused", objections);
        }
        speeches.sameText(desk.code(), paper.sha256()).ifPresent(earlier -> {
            throw Problem.conflict("speeches.read-before", earlier);
        });
        return keep(actor, speech, original);
    }

    /** What is wrong with what was said of the text. */
    private List<Objection> objections(About about, String title) {
        List<Objection> objections = new ArrayList<>();
        if (title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
            objections.add(Objection.to("title", "speeches.title-length", LONGEST_TITLE));
        }
        if (about.meeting().length() > LONGEST_TITLE || about.meeting().indexOf('\0') >= 0) {
            objections.add(Objection.to("meeting", "speeches.meeting-length", LONGEST_TITLE));
        }
        LocalDate heldOn = about.heldOn();
        LocalDate last = CityTime.today(clock).plusDays(DAYS_AHEAD);
        if (heldOn == null) {
            objections.add(Objection.to("heldOn", "speeches.held-on-wanted"));
        } else if (heldOn.isBefore(EARLIEST) || heldOn.isAfter(last)) {
            objections.add(Objection.to("heldOn", "speeches.held-on-range", EARLIEST.toString(), last.toString()));
        }
        return objections;
    }

    private String keep(Actor actor, Speech speech, byte[] original) {
        Found found = reading.read(speech.text(), speech.region());
        String number = speeches.nextNumber(speech.heldOn());
        speeches.keep(speech.sha256(), original);
        speeches.add(actor, numbered(speech, number, found));
        SpokenText text = speech.text();
        found.proposals().forEach(proposal -> proposals.add(number, proposal, words(proposal, text), READER));
        audit.record(
                actor,
                "speech.read-in",
                "speech:" + number,
                "sha256=" + speech.sha256() + ", " + found.proposals().size() + " proposals");
        return number;
    }

    /** A speech before it has its number, its parts and its first reading. */
    private Speech speech(Paper paper, String title, About about, Unit desk) {
        List<String> paragraphs = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (int piece = 0; piece < paper.pieces().size(); piece++) {
            places.put(piece, Math.max(0, paragraphs.size()));
            String words = paper.pieces().get(piece).text();
            if (!words.isBlank()) {
                paragraphs.add(words);
            }
        }
        int last = Math.max(0, paragraphs.size() - 1);
        List<Mended> repairs = paper.repairs().stream()
                .map(repair -> new Mended(
                        repair.kind().name(),
                        Math.min(last, places.getOrDefault(repair.piece(), last)),
                        repair.was(),
                        repair.is()))
                .toList();
        LocalDate heldOn = about.heldOn() == null ? CityTime.today(clock) : about.heldOn();
        return new Speech(
                "",
                title,
                about.meeting().strip(),
                heldOn,
                desk.region(),
                desk.code(),
                desk.name(),
                paper.form().name(),
                paper.name(),
                paper.sha256(),
                paper.size(),
                paragraphs,
                List.of(),
                repairs,
                null,
                "",
                clock.instant(),
                null);
    }

    private static Speech numbered(Speech speech, String number, Found found) {
        return new Speech(
                number,
                speech.title(),
                speech.meeting(),
                speech.heldOn(),
                speech.region(),
                speech.unit(),
                speech.unitName(),
                speech.form(),
                speech.fileName(),
                speech.sha256(),
                speech.size(),
                speech.paragraphs(),
                found.parts(),
                speech.repairs(),
                speech.model(),
                speech.readBy(),
                speech.readAt(),
                speech.annulment());
    }

    /** How many proposals came and went when a text was read once more. */
    public record Reread(int added, int gone) {}

    /**
     * Reads the text again, after units, calendar or rules have changed. What people decided or corrected stays; what nobody
     * touched and is proposed no more is turned down with that reason.
     */
    @Transactional
    public Reread readAgain(Actor actor, String number) {
        Speech speech = rights.held(actor, number);
        Found found = reading.read(speech.text(), speech.region());
        List<Drawn> before = proposals.of(number);
        Set<Same> known = new HashSet<>();
        before.forEach(drawn -> known.add(new Same(drawn.stretch(), drawn.proposed())));
        Set<Same> now = new HashSet<>();
        int added = 0;
        for (Proposal proposal : found.proposals()) {
            var same = new Same(proposal.sentence(), proposal.content());
            now.add(same);
            if (known.add(same)) {
                proposals.add(number, proposal, words(proposal, speech.text()), READER);
                added++;
            }
        }
        List<Drawn> gone = before.stream()
                .filter(drawn -> drawn.isOpen()
                        && drawn.edited() == null
                        && drawn.addedBy().equals(READER)
                        && !now.contains(new Same(drawn.stretch(), drawn.proposed())))
                .toList();
        gone.forEach(drawn -> proposals.decide(actor, drawn.id(), State.REJECTED, "重新拆解后不再提出", null));
        speeches.readAgain(number, found.parts(), speech.model());
        audit.record(actor, "speech.read-again", speech.subject(), added + " added, " + gone.size() + " gone");
        return new Reread(added, gone.size());
    }

    private record Same(Stretch stretch, Content content) {}

    /** Issues all drafted tasks of the speech at once, so that their clocks run; all or none. */
    @Transactional
    public List<Task> issue(Actor actor, String number) {
        Speech speech = rights.held(actor, number);
        List<Task> drafted = making.standing(actor, sources.tasksOf(number)).drafted();
        if (drafted.isEmpty()) {
            throw Problem.conflict("speeches.nothing-to-issue", number);
        }
        List<Task> issued = drafted.stream()
                .map(task -> tasks.act(actor, task.number(), "issue", StepInput.of(task.version(), "")))
                .toList();
        audit.record(
                actor,
                "speech.tasks-issued",
                speech.subject(),
                String.join(", ", issued.stream().map(Task::number).toList()));
        return issued;
    }

    /** Says that a speech was read in by mistake; possible while nothing was confirmed from it. */
    @Transactional
    public void annul(Actor actor, String number, String reason) {
        Speech speech = rights.held(actor, number);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.objections(
                    "speeches.refused", List.of(Objection.to("reason", "speeches.reason-wanted", LONGEST_REASON)));
        }
        long confirmed =
                proposals.of(number).stream().filter(Drawn::isConfirmed).count();
        if (confirmed > 0) {
            throw Problem.conflict("speeches.not-annulled", confirmed);
        }
        speeches.annul(actor, number, reason.strip());
        audit.record(actor, "speech.annulled", speech.subject(), reason.strip());
    }

    private Unit desk(Actor actor) {
        return rights.desk(actor).orElseThrow(() -> Problem.forbidden("speeches.reads-none"));
    }

    private static String words(Proposal proposal, SpokenText text) {
        return proposal.sentence().in(text);
    }

    /** The file's name without its ending, or the first line of a pasted text. */
    private static String titleOf(Paper paper) {
        if (paper.form() != Paper.Form.PASTED) {
            return paper.name().replaceFirst("\\.[A-Za-z]{3,4}$", "").strip();
        }
        return paper.pieces().stream()
                .map(piece -> piece.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() <= LONGEST_TITLE / 2 ? text : text.substring(0, LONGEST_TITLE / 2) + "…")
                .orElse("");
    }
}
