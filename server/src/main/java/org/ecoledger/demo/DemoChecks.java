package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.CheckFindings;
import org.ecoledger.assessment.checks.CheckPlans;
import org.ecoledger.assessment.checks.FindingObjections;
import org.ecoledger.assessment.checks.NewFinding;
import org.ecoledger.assessment.checks.TownshipCheck;
import org.ecoledger.assessment.checks.TownshipCheck.Four;
import org.ecoledger.assessment.checks.TownshipChecks;
import org.ecoledger.assessment.checks.TownshipChecks.Assignment;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.Claim;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open and covert checks of the townships: those of the second quarter all done, so that Qinghe County comes third by 0.04 for
 * a waste pool that burnt in Qingshi (X5, X7); those of the third under way, with an objection that waits.
 */
@Component
@Order(5)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoChecks implements DemoStep {
    private static final String RULES = "xt-county-quarter";
    private static final Map<String, Instant> DRAWN =
            Map.of("2026-Q2", Instant.parse("2026-04-03T01:30:00Z"), "2026-Q3", Instant.parse("2026-07-08T01:30:00Z"));
    private static final Instant OBJECTED = Instant.parse("2026-09-28T02:20:00Z");
    private static final String QINGSHI = "990101002";
    private static final LocalTime EVENING = LocalTime.of(18, 40);
    private static final long FIRST_PLACE = 920_000_000L;

    private final CheckPlans plans;
    private final TownshipChecks checks;
    private final CheckFindings findings;
    private final FindingObjections objections;
    private final EvidenceFiles evidence;
    private final DemoCast cast;

    DemoChecks(
            CheckPlans plans,
            TownshipChecks checks,
            CheckFindings findings,
            FindingObjections objections,
            EvidenceFiles evidence,
            DemoCast cast) {
        this.plans = plans;
        this.checks = checks;
        this.findings = findings;
        this.objections = objections;
        this.evidence = evidence;
        this.cast = cast;
    }

    /** A check as the tables name it. */
    private record Key(String period, String township, String kind) {
        static Key of(CSVRecord row) {
            return new Key(row.get("period"), row.get("township"), row.get("kind"));
        }

        static Key of(TownshipCheck check) {
            return new Key(check.period(), check.township(), check.kind().code());
        }
    }

    @Override
    public String name() {
        return "明查暗访";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        List<CSVRecord> done = DemoTable.rows("checks-done");
        var ids = new HashMap<Key, Long>();
        DRAWN.keySet().stream().sorted().forEach(period -> ids.putAll(drawn(period, done)));
        progress.accept(10);
        var found = new HashMap<Key, List<CSVRecord>>();
        DemoTable.rows("checks-findings")
                .forEach(row -> found.computeIfAbsent(Key.of(row), _ -> new ArrayList<>())
                        .add(row));
        for (int number = 0; number < done.size(); number++) {
            CSVRecord row = done.get(number);
            check(row, id(ids, Key.of(row)), found.getOrDefault(Key.of(row), List.of()));
            progress.accept(10 + 88 * (number + 1) / done.size());
        }
        object(id(ids, new Key("2026-Q3", QINGSHI, "covert")));
    }

    private static long id(Map<Key, Long> ids, Key key) {
        Long id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("The draw has no check " + key);
        }
        return id;
    }

    /** The plan's checks, each given to the person who does it in the story, the others to the city's urban management. */
    private Map<Key, Long> drawn(String period, List<CSVRecord> done) {
        var byKey = new HashMap<Key, Long>();
        StoryTime.at(DRAWN.getOrDefault(period, Instant.EPOCH), () -> {
            long plan = plans.draw(cast.office(), period, RULES, "lvchuan-" + period)
                    .id();
            checks.ofPlan(cast.office(), plan).forEach(check -> byKey.put(Key.of(check), check.id()));
            var left = new HashMap<>(byKey);
            var byChecker = new HashMap<String, List<Long>>();
            done.stream()
                    .filter(row -> row.get("period").equals(period))
                    .forEach(row -> byChecker
                            .computeIfAbsent(row.get("checker"), _ -> new ArrayList<>())
                            .add(id(left, Key.of(row))));
            done.forEach(row -> left.remove(Key.of(row)));
            byChecker.forEach((login, ids) -> checks.assign(
                    cast.office(), ids, new Assignment(cast.person(login).account(), null, null)));
            if (!left.isEmpty()) {
                checks.assign(cast.office(), List.copyOf(left.values()), new Assignment(null, "cgj", null));
            }
        });
        return byKey;
    }

    private void check(CSVRecord row, long id, List<CSVRecord> found) {
        Actor checker = cast.person(row.get("checker"));
        LocalDate day = LocalDate.parse(row.get("day"));
        found.forEach(finding -> {
            Instant at = instant(day.atTime(LocalTime.parse(finding.get("time"))));
            StoryTime.at(at.plusSeconds(150), () -> findings.record(checker, id, finding(checker, finding, at)));
        });
        StoryTime.at(instant(day.atTime(EVENING)), () -> checks.complete(checker, id, null, words(found.size())));
    }

    private NewFinding finding(Actor checker, CSVRecord row, Instant at) {
        var lon = new BigDecimal(row.get("lon"));
        var lat = new BigDecimal(row.get("lat"));
        byte[] photo = DemoPhotos.small(FIRST_PLACE + row.getRecordNumber() * 131, false);
        UUID file = evidence.receive(
                        checker,
                        "现场-" + row.get("place") + ".jpg",
                        EvidenceRole.SITE,
                        photo,
                        new Claim(at, lon, lat, "WGS-84"))
                .id();
        return new NewFinding(
                row.get("line"), at, lon, lat, "WGS-84", row.get("place"), row.get("words"), null, List.of(file));
    }

    private static Four words(int found) {
        return found == 0
                ? new Four("保洁员、清运车和垃圾池均按方案配置", "序时推进", "现场整洁", "群众满意")
                : new Four("保洁制度已建立", "清运频次低于方案要求", "发现问题" + found + "处，已当面告知", "部分点位反复");
    }

    /** The township has the papers of that morning's clearing and asks for the finding to be taken back. */
    private void object(long check) {
        String number = findings.ofCheck(cast.office(), check).stream()
                .filter(finding -> finding.kind().equals("pool-overflow"))
                .findFirst()
                .orElseThrow()
                .number();
        StoryTime.at(OBJECTED, () -> {
            Actor township = cast.handlerOf("qh-002");
            byte[] paper = DemoPaper.of(List.of(
                    "青石镇垃圾清运记录（2026年9月23日）",
                    "09:40 清运车到达，10:05 清空垃圾池",
                    "司机、村保洁员签字　经办人：" + township.name(),
                    "非涉密系统，严禁录入国家秘密"));
            UUID proof = evidence.receive(township, "清运记录.pdf", EvidenceRole.DOCUMENT, paper)
                    .id();
            objections.object(township, number, "检查拍照时清运车已在路上，当日上午垃圾池已清空，有清运记录为证，请予核减。", List.of(proof));
        });
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(CityTime.ZONE).toInstant();
    }
}
