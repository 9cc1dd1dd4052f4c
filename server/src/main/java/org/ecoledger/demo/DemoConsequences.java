package org.ecoledger.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.consequences.Certificates;
import org.ecoledger.assessment.consequences.Certificates.NewCertificate;
import org.ecoledger.assessment.consequences.Consequence;
import org.ecoledger.assessment.consequences.ConsequenceDesk;
import org.ecoledger.assessment.consequences.HandProposals;
import org.ecoledger.assessment.consequences.HandProposals.NewProposal;
import org.ecoledger.assessment.consequences.StepInput;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What followed from the second quarter: the last are notified, the first rewarded, Baishi County has a yellow card and one of its
 * townships a red one; the cascade upon Qingshi waits for somebody with the power to decide it (X7). Of two certificates one was
 * refused at the gate, the other waits.
 */
@Component
@Order(7)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoConsequences implements DemoStep {
    private static final String QUARTER = "2026-Q2";
    private static final Instant NOTIFIED = Instant.parse("2026-07-08T02:00:00Z");
    private static final Instant REWARDED = Instant.parse("2026-07-10T01:30:00Z");
    private static final Instant YELLOW = Instant.parse("2026-08-20T02:00:00Z");
    private static final Instant RED = Instant.parse("2026-08-27T02:00:00Z");
    private static final Instant REFUSED = Instant.parse("2026-09-11T02:00:00Z");
    private static final Instant REQUESTED = Instant.parse("2026-09-29T02:00:00Z");

    private final ConsequenceDesk desk;
    private final HandProposals proposals;
    private final Certificates certificates;
    private final EvidenceFiles evidence;
    private final DemoCast cast;

    DemoConsequences(
            ConsequenceDesk desk,
            HandProposals proposals,
            Certificates certificates,
            EvidenceFiles evidence,
            DemoCast cast) {
        this.desk = desk;
        this.proposals = proposals;
        this.certificates = certificates;
        this.evidence = evidence;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "结果运用";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        Actor office = cast.office();
        of("bottom-notice").forEach(file -> decide(file, office, NOTIFIED, "情况属实，予以通报，请限期整改并书面报告。"));
        of("reward").forEach(file -> decide(file, cast.person("qinghe-xianzhang"), REWARDED, "同意按细则拨付。"));
        progress.accept(40);
        cards();
        progress.accept(70);
        certificates();
    }

    private List<Consequence> of(String kind) {
        return desk.seenBy(cast.office()).stream()
                .filter(file -> file.kind().equals(kind)
                        && file.period().code().equals(QUARTER)
                        && file.state().equals("proposed"))
                .toList();
    }

    private void decide(Consequence file, Actor by, Instant at, String words) {
        StoryTime.at(at, () -> {
            Consequence decided = desk.act(by, file.number(), "decide", StepInput.of(words, file.revision()));
            desk.act(by, file.number(), "notify", StepInput.of("", decided.revision()));
        });
    }

    private void cards() {
        String notice = desk.seenBy(cast.office()).stream()
                .filter(file -> file.kind().equals("bottom-notice")
                        && file.subject().code().equals("990102"))
                .findFirst()
                .orElseThrow()
                .number();
        propose("yellow-card", "bs", "二季度末位通报后四十日，通报的沙坝镇、瓦窑镇问题仍有反复，未按期报送整改报告。", notice, "fushizhang", YELLOW);
        propose("red-card", "bs-002", "聚丰砖厂三次责令停火后仍夜间复燃，镇政府未落实驻厂看守，屡查屡犯。", "", "shizhang", RED);
    }

    private void propose(String kind, String unit, String sentence, String after, String leader, Instant at) {
        StoryTime.at(at, () -> {
            Actor office = cast.office();
            byte[] paper = DemoPaper.of(List.of("督查情况报告", sentence, "报告人：" + office.name(), "非涉密系统，严禁录入国家秘密"));
            UUID document = evidence.receive(office, "督查情况报告.pdf", EvidenceRole.DOCUMENT, paper)
                    .id();
            Consequence file = proposals.propose(
                    office, new NewProposal(kind, unit, QUARTER, sentence, "", "", after, List.of(document)));
            decide(file, cast.person(leader), at.plusSeconds(86_400), "同意。");
        });
    }

    private void certificates() {
        Actor office = cast.office();
        StoryTime.at(REFUSED, () -> {
            var file = certificates.request(
                    office, wanted("苗青", "瓦窑镇镇长", "bs-002", LocalDate.of(2024, 3, 1), LocalDate.of(2026, 9, 10)));
            StoryTime.at(
                    REFUSED.plusSeconds(20_000),
                    () -> certificates.act(
                            cast.person("fushizhang"),
                            file.number(),
                            "refuse",
                            StepInput.of("任期内所在镇受红牌处理，按规定不予出具。", file.revision())));
        });
        StoryTime.at(
                REQUESTED,
                () -> certificates.request(
                        office, wanted("唐洁", "云岭县副县长", "yl", LocalDate.of(2024, 6, 1), LocalDate.of(2026, 9, 28))));
    }

    private static NewCertificate wanted(String person, String post, String unit, LocalDate from, LocalDate to) {
        return new NewCertificate(person, post, unit, "promotion", from, to, "无");
    }
}
