package org.ecoledger.matters;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;

/** What a step makes of a matter, worked out without touching anything. */
final class Moves {
    private static final String CONTENT = "content";
    private static final Set<String> CONFIRMED = Set.of("true", "partly");

    private Moves() {}

    static Matter after(Attempt attempt) {
        Matter before = attempt.matter();
        Row row = attempt.row();
        boolean leavesOwner = row.to().equals(attempt.procedure().begin()) && !row.stays()
                || "none".equals(row.sets().get("owner"));
        Unit target = row.needs(MatterFields.UNIT) ? attempt.target() : null;
        SignedContent.Content content = attempt.content();
        String truth = set(
                row,
                "truth",
                content == null ? null : content.truth(),
                chosen(attempt, MatterFields.FINDING, before.truth()));
        String handling = orElse(
                set(
                        row,
                        "handling",
                        content == null ? null : content.handling(),
                        chosen(attempt, MatterFields.HANDLING, null)),
                before.handling());
        boolean ends = attempt.procedure().isEnd(row.to());
        return new Matter(
                before.number(),
                before.track(),
                before.title(),
                before.description(),
                before.kind(),
                before.medium(),
                before.source(),
                before.sourceRef(),
                before.sourceLimit(),
                before.linked(),
                before.place(),
                before.county(),
                township(before, target),
                before.station(),
                before.figureRef(),
                before.openedAt(),
                before.openedBy(),
                before.openedByName(),
                target != null ? target.code() : leavesOwner ? null : owner(attempt),
                responsible(attempt, leavesOwner),
                target != null ? dutyOf(attempt) : leavesOwner || fallsToCounty(attempt) ? null : before.duty(),
                before.procedure(),
                row.to(),
                leavesOwner ? null : truth,
                handling,
                row.sets().getOrDefault("disposition", before.disposition()),
                chosen(attempt, MatterFields.SATISFACTION, before.satisfaction()),
                chosen(attempt, MatterFields.SAID_SOLVED, before.saidSolved()),
                chosen(attempt, MatterFields.CAUSE, before.cause()),
                ends && isProven(attempt, truth, handling),
                mergedInto(attempt),
                row.sets().containsKey("rebound") ? before.rebounds() + 1 : before.rebounds(),
                before.dueAt(),
                before.clockStands(),
                before.overdueSince(),
                ends ? attempt.now() : null,
                before.closedInTime(),
                before.version() + 1);
    }

    /** What the row sets: a value of its own, or what stands in the text that was signed ({@code content}). */
    private static @Nullable String set(Row row, String key, @Nullable String inContent, @Nullable String otherwise) {
        String set = row.sets().get(key);
        return set == null || set.equals(CONTENT) && inContent == null
                ? otherwise
                : set.equals(CONTENT) ? inContent : set;
    }

    /** The step as it enters the story; photos are added with their doubts by whoever takes it. */
    static Step step(Attempt attempt, @Nullable Post post) {
        Row row = attempt.row();
        Unit ofDeputy = attempt.deputisesIn();
        Unit unit = ofDeputy != null ? ofDeputy : post == null ? null : post.unit();
        return new Step(
                0,
                attempt.matter().version() + 1,
                row.action(),
                row.from(),
                row.to(),
                attempt.actor().account(),
                attempt.actor().name(),
                post == null ? null : post.title(),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                attempt.behalf(),
                attempt.now(),
                attempt.input().noteOrEmpty(),
                row.signs(),
                chosen(attempt),
                attempt.photos().stream()
                        .map(photo -> new Step.Photo(photo.id(), Doubts.about(photo, attempt)))
                        .toList());
    }

    /** What was chosen in the fields that the row asks for, to be kept with the step. */
    private static Map<String, String> chosen(Attempt attempt) {
        var fields = new HashMap<String, String>();
        attempt.row()
                .needs()
                .forEach(need -> put(fields, need.code(), attempt.input().kept().field(need.code())));
        if (attempt.needs(MatterFields.UNIT)) {
            put(fields, MatterFields.DUTY, attempt.input().field(MatterFields.DUTY));
        }
        if (attempt.needs(MatterFields.FACTS)) {
            attempt.facts().forEach((fact, value) -> put(fields, Facts.PREFIX + fact, value));
        }
        return Map.copyOf(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** “Solved” counts what ended as settled with its proof (ruling 4). */
    private static boolean isProven(Attempt attempt, @Nullable String truth, String handling) {
        return truth != null
                && CONFIRMED.contains(truth)
                && handling.equals("done")
                && attempt.matter().mergedInto() == null
                && (attempt.needs(MatterFields.PACKAGE) || attempt.wasTaken("rectify"));
    }

    /** A report that was merged is answered for the unit that handled the file which holds it, and goes back to that. */
    private static @Nullable String owner(Attempt attempt) {
        Unit county = attempt.countyUnit();
        if (fallsToCounty(attempt) && county != null) {
            return county.code();
        }
        Matter holder = attempt.holder();
        if (!"holder".equals(attempt.row().sets().get("owner")) || holder == null) {
            return attempt.matter().owner();
        }
        return holder.owner() != null ? holder.owner() : county == null ? null : county.code();
    }

    /** A rebound hands the matter over anew; a township whose duty list no longer has its row is not handed it (ruling 8). */
    private static boolean fallsToCounty(Attempt attempt) {
        return attempt.row().sets().containsKey("rebound") && !attempt.ownerIsObliged();
    }

    private static @Nullable String mergedInto(Attempt attempt) {
        String merge = attempt.row().sets().get("merge");
        if (merge == null) {
            return attempt.matter().mergedInto();
        }
        Matter parent = attempt.parent();
        return merge.equals("into") && parent != null ? parent.number() : null;
    }

    private static @Nullable String chosen(Attempt attempt, String field, @Nullable String otherwise) {
        String value = attempt.needs(field) ? attempt.input().field(field) : null;
        return value == null ? otherwise : value;
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    /** A matter handed to a township lies there, if it was not known before where in the county it lies. */
    private static @Nullable String township(Matter before, @Nullable Unit target) {
        return before.township() == null && target != null && target.kind() == Unit.Kind.TOWNSHIP
                ? target.region()
                : before.township();
    }

    private static @Nullable String responsible(Attempt attempt, boolean leavesOwner) {
        if (attempt.row().event().equals("accepted")) {
            return attempt.actor().name();
        }
        return leavesOwner || attempt.needs(MatterFields.UNIT)
                ? null
                : attempt.matter().responsible();
    }

    private static @Nullable String dutyOf(Attempt attempt) {
        var duty = attempt.duty();
        return duty == null ? null : duty.code();
    }
}
