package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.targets.LetterViews.LetterFile;
import org.ecoledger.targets.Target.Upper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with letters. */
@RestController
@RequestMapping("/api/v1/letters")
class LetterWriteController {
    private final LetterDesk desk;
    private final LetterViews views;

    LetterWriteController(LetterDesk desk, LetterViews views) {
        this.desk = desk;
        this.views = views;
    }

    record NewLetter(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String giver,
            @Nullable String taker,
            @Nullable String template) {}

    record Received(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String giver,
            @Nullable String taker,
            @Nullable String document,
            @Nullable LocalDate signedOn,
            @Nullable String signedBy,
            @Nullable UUID scan) {}

    record NewItem(
            @Nullable String indicator,
            @Nullable String region,
            @Nullable BigDecimal value,
            @Nullable String holder,
            @Nullable String upperLetter,
            @Nullable Integer upperLine) {}

    record NewLine(
            LetterLine.@Nullable Kind kind,
            @Nullable String text,
            @Nullable LocalDate dueOn) {}

    record NewSplit(@Nullable Long target, @Nullable List<NewPart> parts) {}

    record NewPart(
            @Nullable String region,
            @Nullable String holder,
            @Nullable BigDecimal value) {}

    record PaperSignature(@Nullable String by, @Nullable UUID scan) {}

    record Reason(@Nullable String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LetterFile draft(@RequestBody NewLetter form, Actor actor) {
        String template = text(form.template()).isBlank() ? null : form.template();
        Letter letter = desk.draft(
                actor,
                text(form.title()),
                form.year() == null ? 0 : form.year(),
                text(form.giver()),
                text(form.taker()),
                template);
        return open(letter.number(), actor);
    }

    @PostMapping("/received")
    @ResponseStatus(HttpStatus.CREATED)
    LetterFile receive(@RequestBody Received form, Actor actor) {
        Letter letter = desk.receive(
                actor,
                new LetterDesk.Incoming(
                        text(form.title()),
                        form.year() == null ? 0 : form.year(),
                        text(form.giver()),
                        text(form.taker()),
                        text(form.document()),
                        form.signedOn(),
                        text(form.signedBy()),
                        form.scan()));
        return open(letter.number(), actor);
    }

    @PostMapping("/{number}/items")
    @ResponseStatus(HttpStatus.CREATED)
    LetterFile promise(@PathVariable String number, @RequestBody NewItem form, Actor actor) {
        String letter = form.upperLetter();
        Upper upper = letter == null || letter.isBlank()
                ? null
                : new Upper(letter, form.upperLine() == null ? 0 : form.upperLine());
        String holder = text(form.holder()).isBlank() ? null : form.holder();
        desk.promise(actor, number, text(form.indicator()), text(form.region()), number(form.value()), holder, upper);
        return open(number, actor);
    }

    @DeleteMapping("/{number}/items/{target}")
    LetterFile withdraw(@PathVariable String number, @PathVariable long target, Actor actor) {
        desk.withdraw(actor, number, target);
        return open(number, actor);
    }

    @PostMapping("/{number}/lines")
    @ResponseStatus(HttpStatus.CREATED)
    LetterFile write(@PathVariable String number, @RequestBody NewLine form, Actor actor) {
        desk.write(actor, number, form.kind(), text(form.text()), form.dueOn());
        return open(number, actor);
    }

    @DeleteMapping("/{number}/lines/{line}")
    LetterFile strike(@PathVariable String number, @PathVariable int line, Actor actor) {
        desk.strike(actor, number, line);
        return open(number, actor);
    }

    @PostMapping("/{number}/split")
    LetterFile split(@PathVariable String number, @RequestBody NewSplit form, Actor actor) {
        List<NewPart> parts = form.parts() == null ? List.of() : form.parts();
        desk.split(
                actor,
                number,
                form.target() == null ? 0 : form.target(),
                parts.stream()
                        .map(part -> new LetterDesk.Share(part.region(), part.holder(), number(part.value())))
                        .toList());
        return open(number, actor);
    }

    @PostMapping("/{number}/sign")
    LetterFile sign(@PathVariable String number, Actor actor) {
        desk.sign(actor, number);
        return open(number, actor);
    }

    @PostMapping("/{number}/confirm")
    LetterFile confirm(@PathVariable String number, Actor actor) {
        desk.confirm(actor, number);
        return open(number, actor);
    }

    @PostMapping("/{number}/countersign")
    LetterFile countersign(@PathVariable String number, Actor actor) {
        desk.countersign(actor, number);
        return open(number, actor);
    }

    @PostMapping("/{number}/paper-signature")
    LetterFile countersignOnPaper(@PathVariable String number, @RequestBody PaperSignature form, Actor actor) {
        desk.countersignOnPaper(actor, number, text(form.by()), form.scan());
        return open(number, actor);
    }

    @PostMapping("/{number}/publish")
    LetterFile publish(@PathVariable String number, Actor actor) {
        desk.publish(actor, number);
        return open(number, actor);
    }

    @PostMapping("/{number}/revise")
    LetterFile revise(@PathVariable String number, @RequestBody Reason form, Actor actor) {
        desk.revise(actor, number, form.reason());
        return open(number, actor);
    }

    @PostMapping("/{number}/void")
    LetterFile annul(@PathVariable String number, @RequestBody Reason form, Actor actor) {
        desk.annul(actor, number, form.reason());
        return open(number, actor);
    }

    private LetterFile open(String number, Actor actor) {
        return views.file(number, null, actor);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static BigDecimal number(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
