package org.ecoledger.inspection.replies;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.replies.Content.Attachment;
import org.ecoledger.inspection.replies.Content.Milestone;
import org.ecoledger.inspection.replies.Content.PointAnswer;
import org.ecoledger.matters.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts a reply into the template {@code inspection/reply.docx}, which an office edits in Word: its fonts, margins and standing
 * words are there and not here. Format: GB/T 9704-2012 (ruling 16).
 */
@Component
class ReplyDocument {
    private static final String TEMPLATE = "inspection/reply.docx";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Map<String, String> CAPACITIES = Map.of(
            "contractor", "承办人",
            "countersign", "会签",
            "leader-in-charge", "分管领导",
            "principal-leader", "主要领导",
            "seal", "用印",
            "office", "上报");
    private static final List<String> CHAIN = List.of("contractor", "leader-in-charge", "principal-leader", "seal");

    /**
     * What stands in the document besides the reply's own words.
     *
     * @param group to whom it is reported
     * @param unit who answers
     * @param signatures those that hold; none in a draft
     * @param seal 用印编号; null where it was not sealed
     * @param differences what others answered otherwise and the office reports as it is (ruling 9)
     * @param draft whether it is none of the signed ones
     */
    record Head(
            Case handed,
            String group,
            String unit,
            LocalDate day,
            List<Signature> signatures,
            @Nullable String seal,
            List<String> differences,
            boolean draft) {}

    static String title(Case handed) {
        return "关于" + handed.acceptance() + "号信访举报件办理情况的报告";
    }

    byte[] write(Head head, Reply reply) {
        var rows = new LoopRowTableRenderPolicy();
        var configuration = Configure.builder()
                .bind("milestoneRows", rows)
                .bind("signRows", rows)
                .build();
        try (InputStream template = new ClassPathResource(TEMPLATE).getInputStream();
                var filled = XWPFTemplate.compile(template, configuration).render(words(head, reply));
                var out = new ByteArrayOutputStream()) {
            filled.getXWPFDocument().getProperties().getCoreProperties().setTitle(title(head.handed()));
            filled.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot fill " + TEMPLATE, e);
        }
    }

    private static Map<String, Object> words(Head head, Reply reply) {
        var words = new HashMap<String, Object>();
        words.put("draft", head.draft());
        words.put("title", title(head.handed()));
        words.put("group", head.group());
        words.put("batch", String.valueOf(head.handed().batch()));
        words.put("sequence", String.valueOf(head.handed().sequence()));
        words.put("reported", reply.reported());
        words.put("points", points(reply.points()));
        words.put("truth", named(reply.truth(), Named::truth));
        words.put("handlingText", reply.handlingText());
        words.put("handling", named(reply.handling(), Named::handling));
        words.put("disposition", Named.disposition(reply.disposition()).in(CHINESE));
        words.put("staged", !reply.milestones().isEmpty());
        words.put("milestoneRows", milestones(reply.milestones()));
        words.put("accountability", reply.accountability().text());
        words.put("differs", !head.differences().isEmpty());
        words.put("differences", String.join("\n", head.differences()));
        words.put("attachments", attachments(reply.attachments()));
        words.put("unit", head.unit());
        words.put("day", head.day().format(DATE));
        words.put("signRows", signatures(head));
        words.put("matter", reply.matter());
        words.put("version", String.valueOf(reply.version()));
        words.put("hash", reply.sha256());
        return words;
    }

    private static List<Map<String, Object>> points(List<PointAnswer> points) {
        var rows = new ArrayList<Map<String, Object>>();
        for (PointAnswer point : points) {
            rows.add(Map.of(
                    "number", String.valueOf(rows.size() + 1),
                    "point", point.point(),
                    "finding", named(point.finding(), Named::truth),
                    "facts", point.facts()));
        }
        return rows;
    }

    private static List<Map<String, Object>> milestones(List<Milestone> milestones) {
        return milestones.stream()
                .map(step -> Map.<String, Object>of(
                        "measure",
                        step.measure(),
                        "responsible",
                        step.responsible(),
                        "by",
                        step.by() == null ? "" : step.by().format(DATE)))
                .toList();
    }

    private static List<Map<String, Object>> attachments(List<Attachment> attachments) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Attachment attachment : attachments) {
            rows.add(Map.of(
                    "number",
                    String.valueOf(rows.size() + 1),
                    "name",
                    attachment.name() + (attachment.file() == null ? "（未上传）" : "")));
        }
        return rows;
    }

    /** The chain in its order, each place with whoever signed there; what nobody signed stays empty. */
    private static List<Map<String, Object>> signatures(Head head) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String capacity : CHAIN) {
            List<Signature> given = of(head, capacity);
            given.forEach(signature -> rows.add(row(signature, head)));
            if (given.isEmpty()) {
                rows.add(row(capacity, "", capacity.equals("seal") ? "（盖章处）" : "", ""));
            }
            if (capacity.equals("contractor")) {
                of(head, "countersign").forEach(signature -> rows.add(row(signature, head)));
            }
        }
        of(head, "office").forEach(signature -> rows.add(row(signature, head)));
        return rows;
    }

    private static List<Signature> of(Head head, String capacity) {
        return head.signatures().stream()
                .filter(signature -> signature.capacity().equals(capacity))
                .toList();
    }

    private static Map<String, Object> row(Signature signature, Head head) {
        String behalf = signature.onBehalfOf();
        String note = (behalf == null ? "" : "代" + behalf + "签")
                + (signature.capacity().equals("seal") && head.seal() != null ? "用印编号" + head.seal() : "");
        String who = signature.post() == null ? signature.name() : signature.name() + "（" + signature.post() + "）";
        return row(signature.capacity(), who, note, moment(signature.at()));
    }

    private static Map<String, Object> row(String capacity, String who, String note, String at) {
        return Map.of("capacity", CAPACITIES.getOrDefault(capacity, capacity), "who", who, "note", note, "at", at);
    }

    private static String moment(Instant at) {
        return CityTime.at(at).format(MOMENT);
    }

    private static String named(@Nullable String code, java.util.function.Function<String, Named> name) {
        return code == null ? "（未填写）" : name.apply(code).in(CHINESE);
    }
}
