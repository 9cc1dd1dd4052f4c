package org.ecoledger.inspection.replies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says, section by section of the fixed template (M12-06).
 *
 * @param form edition of the template with which it was written
 * @param reported 反映情况: what was reported
 * @param points 调查核实情况: one answer to each point of the case (M12-08)
 * @param truth true, partly, untrue; null while it is open
 * @param handlingText 处理和整改情况
 * @param handling open, staged, done; null while it is open (ruling 4)
 * @param disposition handle, transferred, merged, declined (ruling 4)
 * @param milestones what is done by when, for what is not finished (阶段性办结)
 * @param accountability 问责情况
 * @param attachments what is promised, each with its file
 * @param explanations what was said to a doubt, by its key
 */
public record Content(
        String form,
        String reported,
        List<PointAnswer> points,
        @Nullable String truth,
        String handlingText,
        @Nullable String handling,
        String disposition,
        List<Milestone> milestones,
        Accountability accountability,
        List<Attachment> attachments,
        Map<String, String> explanations) {
    public static final String UNTRUE = "untrue";
    public static final String DONE = "done";

    /** What is left out is empty, so that a form may be sent as far as it is filled in. */
    public Content {
        form = words(form);
        reported = words(reported);
        points = points == null ? List.of() : List.copyOf(points);
        handlingText = words(handlingText);
        disposition = disposition == null || disposition.isBlank() ? "handle" : disposition;
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        accountability = accountability == null ? Accountability.UNSAID : accountability;
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        explanations = explanations == null ? Map.of() : Map.copyOf(explanations);
    }

    /**
     * The answer to one point of the case.
     *
     * @param point in the list's own words
     * @param finding true, partly, untrue; null while it is open
     * @param facts what was checked and found
     */
    public record PointAnswer(String point, @Nullable String finding, String facts) {
        public PointAnswer {
            point = words(point);
            facts = words(facts);
        }
    }

    /** One thing that is still to be done: what, by whom, by when. */
    public record Milestone(
            String measure, String responsible, @Nullable LocalDate by) {
        public Milestone {
            measure = words(measure);
            responsible = words(responsible);
        }
    }

    /**
     * Who was held to account.
     *
     * @param persons how many, 0 for nobody; null while it is open
     */
    public record Accountability(@Nullable Integer persons, String measures) {
        static final Accountability UNSAID = new Accountability(null, "");

        public Accountability {
            measures = words(measures);
        }

        /** As documents say it; empty while it is open. */
        public String text() {
            if (persons == null) {
                return "";
            }
            return persons == 0 ? "无" : persons + "人" + (measures.isEmpty() ? "" : "：" + measures);
        }
    }

    /**
     * Something that is promised with the reply.
     *
     * @param file null while it is only promised
     */
    public record Attachment(String name, @Nullable UUID file) {
        public Attachment {
            name = words(name);
        }
    }

    /** All that is written in sentences, with the field in which it stands. */
    Stream<Map.Entry<String, String>> texts() {
        return Stream.concat(
                Stream.iterate(0, place -> place < points.size(), place -> place + 1)
                        .map(place -> Map.entry(
                                "points." + place + ".facts", points.get(place).facts())),
                Stream.of(Map.entry("handlingText", handlingText)));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
