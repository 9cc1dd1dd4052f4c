package org.ecoledger.inspection.replies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.Case;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterFindings;
import org.ecoledger.matters.MatterFindings.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a reply is checked against. */
@Component
class Gathering {
    static final String SITE_CHECK = "check-site";

    private final MatterFindings findings;
    private final EvidenceFiles evidence;
    private final OtherReplies others;
    private final HandOvers handOvers;
    private final ReplyForm form;
    private final ReplyWords words;
    private final Clock clock;

    Gathering(
            MatterFindings findings,
            EvidenceFiles evidence,
            OtherReplies others,
            HandOvers handOvers,
            ReplyForm form,
            ReplyWords words,
            Clock clock) {
        this.findings = findings;
        this.evidence = evidence;
        this.others = others;
        this.handOvers = handOvers;
        this.form = form;
        this.words = words;
        this.clock = clock;
    }

    Examined gather(Case handed, Matter matter, Content content, Locale locale) {
        LocalDate today = CityTime.today(clock);
        Finding site = siteCheck(findings.of(matter.number(), locale));
        return new Examined(
                handed,
                matter,
                content,
                form.edition(content.form()).isEmpty() ? form.on(today) : form.edition(content.form()),
                words,
                handOvers.dayOf(handed),
                today,
                site,
                files(matter, content, site),
                findings.differences(matter.number(), locale),
                others.to(matter.number(), words.nearness(today)));
    }

    /** The last check on site. */
    static @Nullable Finding siteCheck(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.action().equals(SITE_CHECK))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Files of other matters are not there. */
    private java.util.Map<UUID, EvidenceFile> files(Matter matter, Content content, @Nullable Finding site) {
        List<UUID> wanted = Stream.concat(
                        content.attachments().stream().map(Content.Attachment::file),
                        site == null ? Stream.empty() : site.photos().stream())
                .filter(Objects::nonNull)
                .toList();
        return evidence.all(wanted).stream()
                .filter(file -> file.subject() == null || file.subject().equals(matter.subject()))
                .collect(Collectors.toUnmodifiableMap(EvidenceFile::id, Function.identity()));
    }
}
