package org.ecoledger.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.notices.Inbox.Position;
import org.ecoledger.notices.Inbox.Told;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bell: each person's own notices and their receipts. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesController {
    private static final int MOST_ROWS = 200;

    private final Inbox inbox;
    private final Sentences sentences;
    private final Clock clock;

    NoticesController(Inbox inbox, Sentences sentences, Clock clock) {
        this.inbox = inbox;
        this.sentences = sentences;
        this.clock = clock;
    }

    record NoticeList(List<NoticeLine> rows, @Nullable String next, long total, Instant asOf) {}

    record NoticeLine(
            long id,
            String text,
            String link,
            boolean urgent,
            Instant toldAt,
            @Nullable Instant readAt) {}

    record Unread(long count) {}

    record UpTo(@Nullable Long newest) {}

    @GetMapping
    NoticeList list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "false") boolean unread,
            Actor actor,
            Locale locale) {
        int most = Math.clamp(limit, 1, MOST_ROWS);
        List<Told> found = inbox.list(actor, unread, Position.of(after), most + 1);
        List<Told> page = found.subList(0, Math.min(found.size(), most));
        return new NoticeList(
                page.stream().map(told -> line(told, locale)).toList(),
                found.size() > most ? page.getLast().position().cursor() : null,
                inbox.count(actor, unread),
                clock.instant());
    }

    @GetMapping("/unread")
    Unread unread(Actor actor) {
        return new Unread(inbox.count(actor, true));
    }

    /** The person opened it: the receipt with its time; the first one counts. */
    @PostMapping("/{id}/receipt")
    NoticeLine receive(@PathVariable long id, Actor actor, Locale locale) {
        return line(inbox.receive(actor, id), locale);
    }

    /** Marks all as read that is not urgent, up to the newest that was on the page. */
    @PostMapping("/receipts")
    Unread receiveUpTo(@RequestBody UpTo body, Actor actor) {
        Long newest = body.newest();
        inbox.receiveUpTo(actor, newest == null ? 0 : newest);
        return unread(actor);
    }

    private NoticeLine line(Told told, Locale locale) {
        return new NoticeLine(
                told.id(),
                sentences.say(told.code(), List.copyOf(told.arguments()), locale),
                told.link(),
                told.urgent(),
                told.toldAt(),
                told.readAt());
    }
}
