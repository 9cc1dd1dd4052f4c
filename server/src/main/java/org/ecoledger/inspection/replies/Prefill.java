package org.ecoledger.inspection.replies;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.replies.Content.Accountability;
import org.ecoledger.inspection.replies.Content.Attachment;
import org.ecoledger.inspection.replies.Content.PointAnswer;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterFindings;
import org.ecoledger.matters.MatterFindings.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first draft: what the list, the check on site and co-operating units have said already (ruling 6: nothing is typed twice). */
@Component
class Prefill {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final String PART_ANSWER = "part-answer";

    private final MatterFindings findings;
    private final EvidenceFiles evidence;
    private final ReplyForm form;
    private final Clock clock;

    Prefill(MatterFindings findings, EvidenceFiles evidence, ReplyForm form, Clock clock) {
        this.findings = findings;
        this.evidence = evidence;
        this.form = form;
        this.clock = clock;
    }

    Content of(Case handed, Matter matter) {
        List<Finding> said = findings.of(matter.number(), Locale.SIMPLIFIED_CHINESE);
        List<ReplyForm.Section> sections = form.on(CityTime.today(clock));
        Finding site = Gathering.siteCheck(said);
        return new Content(
                sections.getFirst().version(),
                matter.description(),
                points(handed, site),
                null,
                said.stream()
                        .filter(finding -> finding.action().equals(PART_ANSWER)
                                && !finding.note().isBlank())
                        .map(finding ->
                                finding.unitName() + "：" + finding.note().strip())
                        .collect(Collectors.joining("\n")),
                null,
                matter.disposition(),
                List.of(),
                new Accountability(null, ""),
                attachments(sections, said),
                Map.of());
    }

    /** The check on site is about the first point where nobody says otherwise; the finding only where it is the only one. */
    private static List<PointAnswer> points(Case handed, @Nullable Finding site) {
        var points = new ArrayList<PointAnswer>();
        for (String point : handed.points()) {
            boolean first = points.isEmpty();
            points.add(new PointAnswer(
                    point,
                    site != null && handed.points().size() == 1 ? finding(site) : null,
                    site != null && first ? words(site) : ""));
        }
        return List.copyOf(points);
    }

    private static @Nullable String finding(Finding site) {
        return site.facts().stream()
                .filter(fact -> fact.code().equals("present"))
                .map(fact -> fact.value().equals("yes") ? "true" : fact.value().equals("no") ? Content.UNTRUE : null)
                .findFirst()
                .orElse(null);
    }

    private static String words(Finding site) {
        return CityTime.at(site.at()).format(DAY) + "，" + site.unitName() + "现场查验："
                + site.note().strip();
    }

    /** What every reply promises, then all that was given with the check on site and the part answers. */
    private List<Attachment> attachments(List<ReplyForm.Section> sections, List<Finding> said) {
        List<UUID> given = said.stream()
                .filter(finding -> finding.action().equals(Gathering.SITE_CHECK)
                        || finding.action().equals(PART_ANSWER))
                .flatMap(finding -> finding.photos().stream())
                .toList();
        List<EvidenceFile> files =
                evidence.all(given).stream().filter(file -> !file.annulled()).toList();
        var attachments = new ArrayList<Attachment>();
        var used = new HashSet<UUID>();
        ReplyForm.find(sections, "attachments")
                .map(ReplyForm.Section::promises)
                .orElse(List.of())
                .forEach(name -> {
                    UUID file = files.stream()
                            .filter(EvidenceFile::isImage)
                            .map(EvidenceFile::id)
                            .filter(used::add)
                            .findFirst()
                            .orElse(null);
                    attachments.add(new Attachment(name, file));
                });
        files.stream()
                .filter(file -> used.add(file.id()))
                .map(file -> new Attachment(file.name(), file.id()))
                .forEach(attachments::add);
        return List.copyOf(attachments);
    }
}
