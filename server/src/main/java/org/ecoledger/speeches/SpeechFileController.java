package org.ecoledger.speeches;

import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.FileAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The task list of a speech as a file (环保工作任务清单), and the text as it came in. */
@RestController
@RequestMapping("/api/v1/speeches/{number}")
class SpeechFileController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final SpeechRights rights;
    private final Speeches speeches;
    private final SpeechProposals proposals;
    private final TaskListFiles files;

    SpeechFileController(SpeechRights rights, Speeches speeches, SpeechProposals proposals, TaskListFiles files) {
        this.rights = rights;
        this.speeches = speeches;
        this.proposals = proposals;
        this.files = files;
    }

    @GetMapping("/tasks.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String number, Actor actor, Locale locale) {
        Speech speech = rights.get(actor, number);
        byte[] workbook = files.list(speech, lines(actor, speech), locale).workbook();
        return FileAnswer.of(files.name(speech, locale) + ".xlsx", XLSX, workbook);
    }

    @GetMapping("/tasks.docx")
    ResponseEntity<byte[]> document(@PathVariable String number, Actor actor, Locale locale) {
        Speech speech = rights.get(actor, number);
        String name = files.name(speech, locale);
        return FileAnswer.of(
                name + ".docx",
                DOCX,
                files.list(speech, lines(actor, speech), locale).document(name));
    }

    /** The bytes whose hash the speech bears. */
    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable String number, Actor actor) {
        Speech speech = rights.whole(actor, number);
        String name = speech.form().equals("PASTED") ? speech.number() + ".txt" : speech.fileName();
        return FileAnswer.of(name, MediaType.APPLICATION_OCTET_STREAM_VALUE, speeches.original(speech));
    }

    private List<Drawn> lines(Actor actor, Speech speech) {
        return rights.seesWhole(actor, speech)
                ? proposals.of(speech.number()).stream()
                        .filter(drawn -> drawn.state() == Drawn.State.ACCEPTED)
                        .toList()
                : proposals.linesOf(speech.number(), rights.units(actor));
    }
}
