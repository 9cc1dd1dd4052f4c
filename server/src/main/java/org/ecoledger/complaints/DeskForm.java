package org.ecoledger.complaints;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Place;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a clerk of intake fills in, judged as a whole: all objections at once. */
@Component
class DeskForm {
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_WORD = 200;
    private static final String ENTERPRISE = "enterprise";
    private static final Set<String> LINKED_KINDS = Set.of(ENTERPRISE, "object", "grid");

    private final Channels channels;
    private final Clock clock;

    DeskForm(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param channelRef the channel's own number, such as a hotline ticket's
     * @param receivedAt when the channel received it; now where it is not said
     * @param limitAt the limit that the hotline set
     * @param redactedTitle the title to be dispatched, where the clerk wrote it
     * @param redactedText the text to be dispatched, where the clerk wrote it
     * @param linkedKind enterprise (where it is not said), object, grid
     * @param linkedName name of what the complaint is about
     * @param confidential the reporter asks that nobody learns of the report (要求保密)
     */
    record Wish(
            @Nullable String channel,
            @Nullable String channelRef,
            @Nullable Instant receivedAt,
            @Nullable Instant limitAt,
            @Nullable String title,
            @Nullable String text,
            @Nullable String redactedTitle,
            @Nullable String redactedText,
            @Nullable String kind,
            @Nullable String county,
            @Nullable String township,
            @Nullable String address,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            @Nullable String reporterAddress,
            @Nullable String idNote,
            @Nullable Boolean wantsReply,
            @Nullable List<UUID> photos,
            @Nullable String linkedKind,
            @Nullable String linkedName,
            @Nullable Boolean confidential) {}

    Complainant complainant(Wish wish) {
        return new Complainant(
                orNull(wish.reporterName()),
                orNull(wish.reporterPhone()),
                orNull(wish.reporterAddress()),
                orNull(wish.idNote()),
                orNull(wish.title()),
                wish.text() == null ? "" : wish.text());
    }

    Arrival read(Wish wish, @Nullable String key) {
        Optional<Channel> channel =
                channels.find(wish.channel() == null ? "" : wish.channel()).filter(Channel::desk);
        List<Objection> objections = new ArrayList<>();
        if (channel.isEmpty()) {
            objections.add(Objection.to("channel", "complaints.channel-wanted"));
        }
        Complainant complainant = complainant(wish);
        objections.addAll(textRules(complainant));
        Instant received = wish.receivedAt() == null ? clock.instant() : wish.receivedAt();
        if (received.isAfter(clock.instant())) {
            objections.add(Objection.to("receivedAt", "complaints.received-later"));
        }
        if (wish.limitAt() != null && wish.limitAt().isBefore(received)) {
            objections.add(Objection.to("limitAt", "complaints.limit-before"));
        }
        String linkedKind = orNull(wish.linkedKind());
        if (linkedKind != null && !LINKED_KINDS.contains(linkedKind)) {
            objections.add(Objection.to("linkedKind", "complaints.linked-kind-unknown", linkedKind));
        }
        check(objections, "linkedName", wish.linkedName(), LONGEST_WORD);
        if (!objections.isEmpty()) {
            throw Problem.objections("complaints.entering-refused", objections);
        }
        return new Arrival(
                channel.orElseThrow(),
                orNull(wish.channelRef()),
                received,
                wish.limitAt(),
                complainant,
                wish.wantsReply() == null ? channel.orElseThrow().reply() : wish.wantsReply(),
                orNull(wish.redactedTitle()),
                orNull(wish.redactedText()),
                wish.kind() == null ? "" : wish.kind(),
                wish.county() == null ? "" : wish.county(),
                orNull(wish.township()),
                place(wish.address(), wish.lon(), wish.lat(), wish.datum()),
                wish.photos() == null ? List.of() : wish.photos(),
                linked(wish),
                Boolean.TRUE.equals(wish.confidential()),
                null,
                null,
                key);
    }

    private static Matter.@Nullable Linked linked(Wish wish) {
        String name = orNull(wish.linkedName());
        String kind = orNull(wish.linkedKind());
        return name == null ? null : new Matter.Linked(kind == null ? ENTERPRISE : kind, null, name);
    }

    /** Texts that are missing, too long, or hold what no text holds. */
    static List<Objection> textRules(Complainant complainant) {
        List<Objection> objections = new ArrayList<>();
        if (complainant.originalText().isBlank()) {
            objections.add(Objection.to("text", "complaints.text-wanted"));
        }
        check(objections, "text", complainant.originalText(), LONGEST_TEXT);
        check(objections, "title", complainant.originalTitle(), LONGEST_WORD);
        check(objections, "reporterName", complainant.name(), LONGEST_WORD);
        check(objections, "reporterPhone", complainant.phone(), LONGEST_WORD);
        check(objections, "reporterAddress", complainant.address(), LONGEST_WORD);
        check(objections, "idNote", complainant.idNote(), LONGEST_WORD);
        return objections;
    }

    private static void check(List<Objection> objections, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            objections.add(Objection.to(field, "complaints.text-too-long", most));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            objections.add(Objection.to(field, "complaints.text-unreadable"));
        }
    }

    static @Nullable Place place(
            @Nullable String address, @Nullable BigDecimal lon, @Nullable BigDecimal lat, @Nullable String datum) {
        if (orNull(address) == null && lon == null && lat == null) {
            return null;
        }
        String stated = orNull(datum) == null ? "WGS-84" : orNull(datum);
        return new Place(orNull(address), lon, lat, lon == null && lat == null ? null : stated);
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
