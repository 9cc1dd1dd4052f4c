package org.ecoledger.complaints;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.matters.MatterKinds;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.redaction.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk of complaints: intake enters them, call-back finds those to call. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintsController {
    private static final int MOST_ROWS = 200;
    private static final String TO_CALL_BACK = "to-call-back";

    private final Entering entering;
    private final DeskForm form;
    private final ComplaintLists lists;
    private final ComplaintViews views;
    private final Identities identities;
    private final Desk desk;
    private final Channels channels;
    private final MatterKinds kinds;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ComplaintsController(
            Entering entering,
            DeskForm form,
            ComplaintLists lists,
            ComplaintViews views,
            Identities identities,
            Desk desk,
            Channels channels,
            MatterKinds kinds,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.entering = entering;
        this.form = form;
        this.lists = lists;
        this.views = views;
        this.identities = identities;
        this.desk = desk;
        this.channels = channels;
        this.kinds = kinds;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Rows(List<ComplaintViews.Line> rows, @Nullable String next, long total, Instant asOf) {}

    record ChannelView(String code, String name, boolean ownLimit, boolean reply, boolean callBack, String basis) {}

    record KindView(String code, String medium, String name) {}

    record StateView(String code, String name) {}

    record Options(List<ChannelView> channels, List<KindView> kinds, List<StateView> states) {}

    /** @param suspects phrases left in the text by which the reporter may be known */
    record Preview(String title, String text, List<String> suspects) {}

    record Entered(String number, String title, String text, List<String> suspects) {}

    record Identity(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String idNote,
            @Nullable String originalTitle,
            String originalText) {}

    /**
     * @param state codes of the procedure separated by commas; {@code to-call-back} for those whose next step is the call
     * @param withoutResult only those of which the hotline's satisfaction result is not known
     */
    @GetMapping
    Rows list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "false") boolean withoutResult,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        desk.admit(actor, Role.INTAKE, Role.CALL_BACK);
        var query = new ComplaintLists.Query(
                statesOf(state),
                orNull(channel),
                orNull(county),
                orNull(text),
                withoutResult,
                ComplaintLists.Key.read(after),
                Math.clamp(limit, 1, MOST_ROWS));
        var jurisdiction = jurisdictions.of(actor);
        var found = lists.find(query, jurisdiction);
        String next = found.size() < query.limit()
                ? null
                : new ComplaintLists.Key(
                                found.getLast().report().receivedAt(),
                                found.getLast().report().matter())
                        .written();
        return new Rows(
                found.stream().map(line -> views.line(line, locale)).toList(),
                next,
                lists.count(query, jurisdiction),
                clock.instant());
    }

    @GetMapping("/options")
    Options options(Locale locale) {
        return new Options(
                channels.all().stream()
                        .filter(Channel::desk)
                        .map(channel -> new ChannelView(
                                channel.code(),
                                channel.name(locale),
                                channel.ownLimit(),
                                channel.reply(),
                                channel.callBack(),
                                channel.basis()))
                        .toList(),
                kinds.all().stream()
                        .map(kind -> new KindView(kind.code(), kind.medium(), kind.name(locale)))
                        .toList(),
                views.procedure().states().stream()
                        .map(state -> new StateView(state, views.procedure().stateName(state, locale)))
                        .toList());
    }

    /** What would be dispatched, before it is entered; nothing is stored. */
    @PostMapping("/redaction")
    Preview redaction(@RequestBody DeskForm.Wish wish, Actor actor) {
        desk.admit(actor, Role.INTAKE);
        Complainant complainant = form.complainant(wish);
        var text = Redaction.unseen(complainant.originalText(), complainant.known());
        var title = Redaction.unseen(orEmpty(complainant.originalTitle()), complainant.known());
        return new Preview(title.text(), text.text(), text.suspects());
    }

    /** @param key made by the form once per attempt, so that a double click enters one complaint */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(
            @RequestBody DeskForm.Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        desk.admit(actor, Role.INTAKE);
        var entered = entering.enter(actor, form.read(wish, orNull(key)));
        return new Entered(
                entered.matter().number(),
                entered.matter().title(),
                entered.matter().description(),
                entered.report().suspects());
    }

    /** What is known of it without the complainant. */
    @GetMapping("/{number}")
    ComplaintViews.Details one(@PathVariable String number, Actor actor, Locale locale) {
        desk.admit(actor, Role.INTAKE, Role.CALL_BACK);
        return views.details(number, jurisdictions.of(actor), locale);
    }

    /** Who reported it and in which words; every reading is audited. */
    @GetMapping("/{number}/identity")
    ResponseEntity<Identity> identity(
            @PathVariable String number, @RequestParam(required = false) @Nullable String reason, Actor actor) {
        Complainant read = identities.read(actor, number, reason);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Identity(
                        read.name(),
                        read.phone(),
                        read.address(),
                        read.idNote(),
                        read.originalTitle(),
                        read.originalText()));
    }

    private List<String> statesOf(String state) {
        return Arrays.stream(state.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> code.equals(TO_CALL_BACK)
                        ? views.statesToCallBack().stream()
                        : java.util.stream.Stream.of(code))
                .toList();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Problem notFound(String number) {
        return Problem.notFound("complaints.not-found", number);
    }
}
