package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.fires.BurningZones;
import org.ecoledger.fires.FireCauses;
import org.ecoledger.fires.FirePoint;
import org.ecoledger.fires.FirePoints;
import org.ecoledger.fires.Fires;
import org.ecoledger.fires.Zone;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two summers of straw burning and the begin of an autumn, each fire walked by its own people as far as the story has it. */
@Component
@Order(8)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoFires implements DemoStep {
    /** From the satellite's pass until its file is here. */
    private static final int DELAY_MINUTES = 35;

    private static final Map<String, String> TOWNSHIP_HANDLERS =
            Map.of("990101002", "qingshi", "990101004", "datang", "990101006", "longwan");
    private static final Map<String, String> COUNTY_HANDLERS =
            Map.of("990101", "qinghe", "990102", "baishi", "990103", "yunling", "990104", "linjiang");

    private final FirePoints points;
    private final Fires fires;
    private final FireCauses causes;
    private final BurningZones zones;
    private final Matters matters;
    private final EvidenceFiles evidence;
    private final DemoCast cast;

    DemoFires(
            FirePoints points,
            Fires fires,
            FireCauses causes,
            BurningZones zones,
            Matters matters,
            EvidenceFiles evidence,
            DemoCast cast) {
        this.points = points;
        this.fires = fires;
        this.causes = causes;
        this.zones = zones;
        this.matters = matters;
        this.evidence = evidence;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "火点";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        DemoTable.rows("fires-zones").forEach(this::lay);
        Map<String, List<CSVRecord>> seen =
                DemoTable.rows("fires-detections").stream().collect(Collectors.groupingBy(row -> row.get("fire")));
        List<CSVRecord> outcomes = DemoTable.rows("fires-outcomes");
        for (int place = 0; place < outcomes.size(); place++) {
            CSVRecord outcome = outcomes.get(place);
            new Walker(outcome, Objects.requireNonNull(seen.get(outcome.get("fire"))), place).walk();
            progress.accept(100 * (place + 1) / outcomes.size());
        }
    }

    private void lay(CSVRecord row) {
        Actor county = cast.person("qinghe");
        at(LocalDate.parse(row.get("starts")).atTime(9, 0), () -> {
            zones.lay(
                    county,
                    new Zone(
                            row.get("code"),
                            row.get("name"),
                            Zone.Kind.valueOf(row.get("kind")),
                            row.get("region"),
                            "{\"type\":\"Polygon\",\"coordinates\":[" + row.get("ring") + "]}",
                            LocalDate.parse(row.get("starts")),
                            LocalDate.parse(row.get("ends")),
                            row.get("basis"),
                            null));
            if (!row.get("paper").isEmpty()) {
                zones.approve(
                        county,
                        row.get("code"),
                        instant(LocalDateTime.parse(row.get("window_from"))),
                        instant(LocalDateTime.parse(row.get("window_to"))),
                        row.get("approved_by"),
                        row.get("paper"));
            }
        });
    }

    /** One fire on its way; time goes on with each step. */
    private final class Walker {
        private final CSVRecord row;
        private final List<CSVRecord> seen;
        private final int place;
        private final Actor doer;
        private final Actor decider;
        private LocalDateTime now;

        Walker(CSVRecord row, List<CSVRecord> seen, int place) {
            this.row = row;
            this.seen = seen;
            this.place = place;
            String township = row.get("township");
            String login = TOWNSHIP_HANDLERS.get(township);
            Actor county = cast.person(Objects.requireNonNull(COUNTY_HANDLERS.get(township.substring(0, 6))));
            this.doer = login == null ? county : cast.person(login);
            this.decider = login == null ? cast.office() : county;
            this.now = LocalDateTime.parse(seen.getFirst().get("seen")).plusMinutes(DELAY_MINUTES);
        }

        void walk() {
            String number = seen.stream().map(this::take).toList().getFirst();
            String matter = fires.find(number, Jurisdiction.everything())
                    .map(fire -> Objects.requireNonNull(fire.matter()))
                    .orElseThrow();
            switch (row.get("upto")) {
                case "found" -> {
                    // nobody has answered yet
                }
                case "reduced" -> reduce(matter);
                default -> putOut(number, matter);
            }
        }

        private String take(CSVRecord one) {
            LocalDateTime at = LocalDateTime.parse(one.get("seen"));
            var taken = new FirePoints.Taken[1];
            at(at.plusMinutes(DELAY_MINUTES), () -> taken[0] = points.take(DemoOrganisation.BUILDER, point(one, at)));
            return Objects.requireNonNull(taken[0].fire(), row.get("fire"));
        }

        private void reduce(String matter) {
            later(
                    Integer.parseInt(row.get("answer")),
                    () -> act(doer, matter, "ask-reduction", row.get("note"), List.of(), row.get("reduction")));
            later(180, () -> act(decider, matter, "reduce", "情况属实，同意核减。", List.of(), null));
        }

        private void putOut(String number, String matter) {
            later(
                    Integer.parseInt(row.get("answer")),
                    () -> act(doer, matter, "confirm", "到场核实，有明火和过火痕迹。", List.of(), null));
            later(40, () -> act(doer, matter, "rectify", "明火已扑灭，余烬已浇水掩埋。", List.of(photo(false)), null));
            later(95, () -> causes.record(doer, number, found()));
            if (row.get("upto").equals("closed")) {
                later(1200, () -> act(decider, matter, "close", "资料齐全，准予销号。", List.of(), null));
            }
        }

        private FireCauses.Found found() {
            BigDecimal stubble = number("stubble");
            return new FireCauses.Found(
                    row.get("cause"),
                    orNull(row.get("crop")),
                    stubble,
                    stubble == null ? null : photo(true),
                    number("area"),
                    orNull(row.get("owner")),
                    null,
                    row.get("cause").equals("unknown"),
                    row.get("note"));
        }

        private UUID photo(boolean measure) {
            return evidence.receive(
                            doer,
                            (measure ? "量尺-" : "扑灭后-") + row.get("fire") + ".jpg",
                            measure ? EvidenceRole.SITE : EvidenceRole.AFTER,
                            DemoPhotos.small(7_000L + place * 31L + (measure ? 15 : 0), !measure))
                    .id();
        }

        private void act(
                Actor actor, String number, String action, String note, List<UUID> photos, @Nullable String reduction) {
            Matter matter = matters.find(number, Jurisdiction.everything()).orElseThrow();
            ActionInput input = ActionInput.of(matter.version(), note).withPhotos(photos);
            matters.act(actor, number, action, reduction == null ? input : input.with("reduction", reduction));
        }

        private @Nullable BigDecimal number(String column) {
            String cell = row.get(column);
            return cell.isEmpty() ? null : new BigDecimal(cell);
        }

        private void later(int minutes, Runnable step) {
            now = now.plusMinutes(minutes);
            at(now, step);
        }
    }

    private static FirePoint point(CSVRecord row, LocalDateTime at) {
        return FirePoint.seen(
                new BigDecimal(row.get("lon")).setScale(6),
                new BigDecimal(row.get("lat")).setScale(6),
                instant(at),
                instant(at.plusMinutes(DELAY_MINUTES)),
                new FirePoint.Pass(
                        row.get("satellite"),
                        row.get("instrument"),
                        row.get("confidence"),
                        new BigDecimal(row.get("brightness")),
                        new BigDecimal(row.get("frp")),
                        row.get("daynight"),
                        null,
                        null));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(CityTime.ZONE).toInstant();
    }

    private static void at(LocalDateTime time, Runnable work) {
        StoryTime.at(instant(time), work);
    }
}
