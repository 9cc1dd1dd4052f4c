package org.ecoledger.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.registry.Checks;
import org.ecoledger.registry.Leads;
import org.ecoledger.registry.ListDeadlines;
import org.ecoledger.registry.Lists;
import org.ecoledger.registry.NewCheck;
import org.ecoledger.registry.NewObject;
import org.ecoledger.registry.Objects;
import org.ecoledger.registry.Registering;
import org.ecoledger.registry.RegistryObject;
import org.ecoledger.registry.Removals;
import org.ecoledger.registry.Removals.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the city governs: boilers, dumps, outfalls, farms, pools. Some are gone and verified, some wait to be verified; two dumps
 * were still there when their deadline passed and are handled as leads; a scrapped vehicle drives again.
 */
@Component
@Order(8)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoRegistry implements DemoStep {
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final Map<String, LocalDate> DEADLINES = Map.of(
            "coal-boilers", LocalDate.of(2026, 12, 31),
            "old-vehicles", LocalDate.of(2026, 12, 31),
            "scattered-polluters", LocalDate.of(2026, 11, 30),
            "outfalls", LocalDate.of(2026, 12, 31),
            "stalls", LocalDate.of(2026, 10, 31),
            "dumps", LocalDate.of(2026, 9, 29));
    private static final Instant LEADS = Instant.parse("2026-09-29T16:00:00Z");
    private static final Instant HANDED_OVER = Instant.parse("2026-09-30T00:45:00Z");
    private static final Instant ACCEPTED = Instant.parse("2026-09-30T02:10:00Z");

    private final Registering registering;
    private final Removals removals;
    private final Checks checks;
    private final Lists lists;
    private final ListDeadlines deadlines;
    private final Leads leads;
    private final Objects objects;
    private final Matters matters;
    private final EvidenceFiles evidence;
    private final DemoCast cast;
    private final DemoImports imports;

    DemoRegistry(
            Registering registering,
            Removals removals,
            Checks checks,
            Lists lists,
            ListDeadlines deadlines,
            Leads leads,
            Objects objects,
            Matters matters,
            EvidenceFiles evidence,
            DemoCast cast,
            DemoImports imports) {
        this.registering = registering;
        this.removals = removals;
        this.checks = checks;
        this.lists = lists;
        this.deadlines = deadlines;
        this.leads = leads;
        this.objects = objects;
        this.matters = matters;
        this.evidence = evidence;
        this.cast = cast;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "清单与对象";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        DEADLINES.forEach((list, day) -> StoryTime.at(
                at(LocalDate.of(2026, 1, 10)),
                () -> deadlines.set(cast.office(), list, null, day, "2026年生态环境保护目标责任书配套清单")));
        List<CSVRecord> rows = DemoTable.rows("registry-objects");
        for (int number = 0; number < rows.size(); number++) {
            live(rows.get(number), number);
            progress.accept(90 * number / rows.size());
        }
        StoryTime.at(LEADS, leads::sweep);
        handle();
        progress.accept(95);
        imports.receive(
                "vehicle-sightings",
                "过车记录-20260930.csv",
                ("号牌号码,过车时间,卡口名称\n"
                                + rows.stream()
                                        .filter(row -> row.get("story").equals("scrapped"))
                                        .findFirst()
                                        .map(row -> row.get("key"))
                                        .orElseThrow()
                                + ",2026-09-30 07:52,滨江大道北口\n")
                        .getBytes(StandardCharsets.UTF_8));
        progress.accept(100);
    }

    private void live(CSVRecord row, int seed) {
        LocalDate day = LocalDate.parse(row.get("registered"));
        StoryTime.at(at(day), () -> {
            RegistryObject object = registering.register(DemoOrganisation.BUILDER, wanted(row));
            String story = row.get("story");
            if (story.startsWith("check:")) {
                StoryTime.at(at(day.plusDays(2)), () -> check(object, story.substring(6), seed));
            } else if (!story.isEmpty()) {
                StoryTime.at(at(day.plusDays(12)), () -> remove(object, !story.equals("proposed"), seed));
            }
        });
    }

    private static NewObject wanted(CSVRecord row) {
        return new NewObject(
                row.get("list"),
                row.get("key"),
                row.get("name"),
                row.get("owner"),
                row.get("county"),
                row.get("township"),
                null,
                row.get("address"),
                new BigDecimal(row.get("lon")),
                new BigDecimal(row.get("lat")),
                "WGS-84",
                Arrays.stream(row.get("facts").split(";"))
                        .filter(fact -> !fact.isBlank())
                        .map(fact -> fact.split("=", 2))
                        .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1])));
    }

    private void check(RegistryObject pool, String fill, int seed) {
        Actor handler = cast.handlerOf(ownerOf(pool));
        checks.record(
                handler,
                pool.number(),
                new NewCheck(
                        null,
                        false,
                        "",
                        Map.of("fill", fill, "overflow", "no", "burning", "no"),
                        List.of(photo(handler, EvidenceRole.SITE, seed, false)),
                        null));
    }

    private void remove(RegistryObject object, boolean verified, int seed) {
        Actor owner = cast.handlerOf(ownerOf(object));
        var list = lists.get(object.list());
        List<UUID> proofs = list.proofs().stream()
                .sorted()
                .map(role -> photo(owner, role, seed, role != EvidenceRole.BEFORE))
                .toList();
        RegistryObject proposed =
                removals.propose(owner, object.number(), new Words(object.version(), "已按方案完成，申请销号。", proofs));
        if (verified) {
            Actor verifier = cast.person("hwb2");
            List<UUID> seen = list.verifyProofs().stream()
                    .sorted()
                    .map(role -> photo(verifier, role, seed, true))
                    .toList();
            removals.approve(verifier, object.number(), new Words(proposed.version(), "现场核验，已无反弹迹象，同意销号。", seen));
        }
    }

    /** The office hands the leads over in the morning, the county accepts them. */
    private void handle() {
        for (RegistryObject dump : objects.all("dumps", Jurisdiction.everything())) {
            leads.of(dump.number())
                    .forEach(lead -> StoryTime.at(HANDED_OVER, () -> handle(lead.matter(), ownerOf(dump))));
        }
    }

    private void handle(String number, String owner) {
        Matter lead = matters.find(number, Jurisdiction.everything()).orElseThrow();
        Matter handed = matters.act(
                cast.office(),
                number,
                "dispatch",
                ActionInput.of(lead.version(), "逾期未销号，请依法查处并限期清运。").with("unit", owner));
        StoryTime.at(
                ACCEPTED,
                () -> matters.act(cast.handlerOf(owner), number, "accept", ActionInput.of(handed.version(), "")));
    }

    private UUID photo(Actor actor, EvidenceRole role, int seed, boolean cleaned) {
        long place = role == EvidenceRole.DOCUMENT ? 1 : 7_919L * (seed + 1) + (role == EvidenceRole.SITE ? 1 : 0);
        byte[] picture = DemoPhotos.small(place, cleaned);
        return evidence.receive(actor, (cleaned ? "整改后-" : "整改前-") + seed + ".jpg", role, picture)
                .id();
    }

    private static String ownerOf(RegistryObject object) {
        return java.util.Objects.requireNonNull(object.owner(), object.number());
    }

    private static Instant at(LocalDate day) {
        return LocalDateTime.of(day, MORNING).atZone(CityTime.ZONE).toInstant();
    }
}
