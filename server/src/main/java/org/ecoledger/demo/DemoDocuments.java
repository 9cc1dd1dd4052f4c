package org.ecoledger.demo;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.consequences.ConsequenceDesk;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.reports.documents.Document;
import org.ecoledger.reports.documents.DocumentStart;
import org.ecoledger.reports.documents.DocumentStart.Order;
import org.ecoledger.reports.documents.Documents;
import org.ecoledger.reports.documents.StepWords;
import org.ecoledger.reports.documents.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents out of the city's data: the ranking of the second quarter and the letter that calls Baishi County to an interview are
 * issued, August's air is a draft; the speech for the meeting on progress waits for the mayor.
 */
@Component
@org.springframework.core.annotation.Order(80)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoDocuments implements DemoStep {
    private static final Instant RANKED = Instant.parse("2026-07-15T01:00:00Z");
    private static final Instant CALLED = Instant.parse("2026-08-24T01:30:00Z");
    private static final Instant ANALYSED = Instant.parse("2026-09-04T02:00:00Z");
    private static final Instant SPEECH = Instant.parse("2026-09-29T07:00:00Z");
    private static final long STEP = 5_400;
    private static final String CITY = "990100";
    private static final String BAISHI = "990102";

    private final DocumentStart start;
    private final Documents documents;
    private final ConsequenceDesk consequences;
    private final DemoCast cast;

    DemoDocuments(DocumentStart start, Documents documents, ConsequenceDesk consequences, DemoCast cast) {
        this.start = start;
        this.documents = documents;
        this.consequences = consequences;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "文书";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        issued(
                RANKED,
                order("ranking-notice", CITY, "2026-Q2", "", "各县（区）人民政府，市直有关部门"),
                Map.of("工作要求", "被点名的县（区）、乡镇要对照清单逐项整改，7月底前书面报告；整改不到位的，从严追责。"));
        progress.accept(30);
        issued(
                CALLED,
                order("interview-letter", BAISHI, "2026-Q2", yellowCard(), "白石县人民政府"),
                Map.of(
                        "约谈时间", "2026年8月27日上午9时",
                        "约谈地点", "市政府三楼会议室",
                        "约谈人", "分管副市长",
                        "参加人员", "白石县人民政府主要负责人、分管负责人",
                        "有关要求", "请主要负责人按时参加。"));
        progress.accept(60);
        drafted(ANALYSED, order("monthly-air", CITY, "2026-08", "", "市环委会成员单位"), Map.of());
        progress.accept(80);
        Document speech = drafted(
                SPEECH,
                order("progress-speech", CITY, "2026-01-01..2026-08-31", "", ""),
                Map.of(
                        "存在问题", "有的地方秸秆焚烧屡禁不止，有的排污口整治进度滞后。",
                        "下一步安排", "对照清单挂图作战、销号管理，第四季度逐月调度。"));
        signing(speech, SPEECH);
    }

    private static Order order(String template, String region, String period, String subject, String recipients) {
        return new Order(template, region, period, subject, "", recipients, "");
    }

    private String yellowCard() {
        return consequences.seenBy(cast.office()).stream()
                .filter(file -> file.kind().equals("yellow-card"))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private void issued(Instant at, Order order, Map<String, String> typed) {
        Document drafted = drafted(at, order, typed);
        Document waiting = signing(drafted, at);
        Document signed = act(cast.person("fushizhang"), waiting, "sign", at.plusSeconds(3 * STEP), "");
        act(cast.office(), signed, "issue", at.plusSeconds(4 * STEP), "环委办印");
    }

    private Document drafted(Instant at, Order order, Map<String, String> typed) {
        Actor office = cast.office();
        return StoryTime.making(at, () -> {
            Document begun = start.start(office, order);
            return typed.isEmpty()
                    ? begun
                    : documents.save(
                            office,
                            begun.id(),
                            new Words(begun.title(), begun.recipients(), begun.copies(), typed),
                            begun.revision());
        });
    }

    private Document signing(Document draft, Instant at) {
        Document submitted = act(cast.office(), draft, "submit", at.plusSeconds(STEP), "");
        return act(cast.person("hwb2"), submitted, "approve", at.plusSeconds(2 * STEP), "");
    }

    private Document act(Actor actor, Document document, String action, Instant at, String seal) {
        return StoryTime.making(
                at, () -> documents.act(actor, document.id(), action, new StepWords("", seal, document.revision())));
    }
}
