package org.ecoledger.inspection.replies;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.inspection.replies.ReplyDesk.Deciding;
import org.ecoledger.inspection.replies.ReplyDesk.Opened;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reply to a handed-over case: read it, write its next version, check it, take the document away. */
@RestController
@RequestMapping("/api/v1/matters/{number}/reply")
class ReplyController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReplyDesk desk;
    private final ReplyViews views;
    private final Replies replies;
    private final FrozenReplies frozen;
    private final Freezing freezing;

    ReplyController(ReplyDesk desk, ReplyViews views, Replies replies, FrozenReplies frozen, Freezing freezing) {
        this.desk = desk;
        this.views = views;
        this.replies = replies;
        this.frozen = frozen;
        this.freezing = freezing;
    }

    /** @param version that the person has before them; 0 where nothing was written yet */
    record Writing(@Nullable Integer version, @Nullable Content content) {}

    record Decided(
            @Nullable String other,
            @Nullable String kind,
            @Nullable String truth,
            @Nullable String reason,
            @Nullable UUID document) {}

    @GetMapping
    ReplyViews.Page page(@PathVariable String number, Actor actor, Locale locale) {
        return views.page(actor, number, locale);
    }

    /** Answers 409 where somebody else has written meanwhile; nothing of what was typed is taken. */
    @PutMapping
    ReplyViews.Page write(@PathVariable String number, @RequestBody Writing writing, Actor actor, Locale locale) {
        Content content = writing.content();
        Integer version = writing.version();
        if (content == null || version == null) {
            throw Problem.malformed("replies.version-wanted");
        }
        desk.write(actor, number, version, content);
        return views.page(actor, number, locale);
    }

    /** What the rules say of a text that is not saved yet. */
    @PostMapping("/check")
    ReplyViews.Checked check(@PathVariable String number, @RequestBody Content content, Actor actor, Locale locale) {
        Opened opened = desk.open(actor, number);
        if (!ReplyBounds.objections(content).isEmpty()) {
            throw Problem.objections("replies.refused", ReplyBounds.objections(content));
        }
        return views.checked(desk.examine(opened, content, locale), locale);
    }

    @GetMapping("/versions/{version}")
    Content version(@PathVariable String number, @PathVariable int version, Actor actor) {
        desk.open(actor, number);
        return replies.find(number, version)
                .map(Reply::content)
                .orElseThrow(() -> Problem.notFound("replies.no-such-version", String.valueOf(version)));
    }

    @PostMapping("/decisions")
    ReplyViews.Page decide(@PathVariable String number, @RequestBody Decided decided, Actor actor, Locale locale) {
        desk.decide(
                actor,
                number,
                new Deciding(
                        Objects.requireNonNullElse(decided.other(), ""),
                        Objects.requireNonNullElse(decided.kind(), ""),
                        decided.truth(),
                        Objects.requireNonNullElse(decided.reason(), "").strip(),
                        decided.document()));
        return views.page(actor, number, locale);
    }

    /** The newest version as a document with the mark of a draft. */
    @GetMapping("/preview")
    ResponseEntity<byte[]> preview(@PathVariable String number, Actor actor) {
        Opened opened = desk.open(actor, number);
        Reply reply = replies.latest(number).orElseThrow(() -> Problem.notFound("replies.nothing-written"));
        return file(
                freezing.preview(opened.handed(), opened.matter(), reply),
                "reply-" + number + "-draft.docx",
                "（草稿）" + ReplyDocument.title(opened.handed()) + ".docx");
    }

    /** The document as it was reported: the same bytes however long ago. */
    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable long id, Actor actor) {
        Opened opened = desk.open(actor, number);
        byte[] kept = frozen.document(number, id).orElseThrow(() -> Problem.notFound("replies.no-such-document"));
        return file(kept, "reply-" + number + ".docx", ReplyDocument.title(opened.handed()) + ".docx");
    }

    private static ResponseEntity<byte[]> file(byte[] document, String plain, String name) {
        return ResponseEntity.ok()
                .contentType(DOCX)
                .eTag(Canonical.sha256(document))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body(document);
    }
}
