package org.ecoledger.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Half a year of matters, each walked by its own people through the procedure as far as the story has it. */
@Component
@Order(5)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoMatters implements DemoStep {
    private static final List<String> WAY =
            List.of("opened", "dispatched", "accepted", "confirmed", "rectified", "verified", "signed", "closed");

    private final Matters matters;
    private final EvidenceFiles evidence;
    private final DemoCast cast;

    DemoMatters(Matters matters, EvidenceFiles evidence, DemoCast cast) {
        this.matters = matters;
        this.evidence = evidence;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "事项";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        List<CSVRecord> rows = DemoTable.rows("matters");
        for (int number = 0; number < rows.size(); number++) {
            walk(rows.get(number), number);
            progress.accept(100 * (number + 1) / rows.size());
        }
    }

    private void walk(CSVRecord row, int place) {
        LocalDateTime opened = LocalDateTime.parse(row.get("opened"));
        var walker = new Walker(row, place, opened);
        if (row.get("upto").equals("answered")) {
            walker.goOn(WAY.indexOf("accepted"));
            walker.findNothing();
        } else {
            walker.goOn(WAY.indexOf(row.get("upto")));
        }
    }

    /** One matter on its way; time goes on with each step. */
    private final class Walker {
        private final CSVRecord row;
        private final int place;
        private final String owner;
        private final Actor handler;
        private LocalDateTime now;
        private Matter matter;

        Walker(CSVRecord row, int place, LocalDateTime opened) {
            this.row = row;
            this.place = place;
            this.owner = row.get("owner");
            this.handler = cast.handlerOf(owner);
            this.now = opened;
            this.matter = open();
        }

        private Matter open() {
            Actor office = cast.office();
            var opened = new ArrayList<Matter>();
            at(() -> {
                UUID photo = photo(office, EvidenceRole.BEFORE, false);
                opened.add(matters.open(office, newMatter(photo)));
            });
            return opened.getFirst();
        }

        private NewMatter newMatter(UUID photo) {
            String township = row.get("township");
            return NewMatter.of(
                            row.get("title"),
                            row.get("description"),
                            row.get("kind"),
                            row.get("county"),
                            township.isEmpty() ? null : township)
                    .from(row.get("source"), null, null)
                    .withPhotos(List.of(photo))
                    .once("demo-" + place);
        }

        /** Goes along the way to the state with this index. */
        void goOn(int last) {
            for (int state = 1; state <= last; state++) {
                step(WAY.get(state));
            }
        }

        private void step(String state) {
            switch (state) {
                case "dispatched" -> later(25, () -> act(cast.office(), "dispatch", dispatch()));
                case "accepted" -> later(40, () -> act(handler, "accept", note(null)));
                case "confirmed" ->
                    later(
                            90,
                            () -> act(
                                    handler,
                                    "confirm",
                                    note("现场核查属实：" + row.get("description")).with("finding", "true")));
                case "rectified" -> {
                    now = now.plusDays(Integer.parseInt(row.get("days")));
                    later(30, this::rectify);
                }
                case "verified" -> {
                    later(95, () -> act(cast.checkerOf(owner), "verify", note("到场复核，问题已消除，照片与现场一致。")));
                    supply();
                }
                case "signed" -> later(50, () -> act(cast.leaderOver(owner), "sign", note("同意。")));
                case "closed" ->
                    later(
                            35,
                            () -> act(
                                    cast.office(), "close", note("资料齐全，准予销号。").with("handling", row.get("handling"))));
                default -> throw new IllegalStateException(state);
            }
        }

        /** What a closure of this kind asks for besides photos and check. */
        private void supply() {
            DemoTable.rows("supplies").stream()
                    .filter(item -> item.get("kind").equals(row.get("kind")))
                    .forEach(item -> later(
                            10,
                            () -> act(handler, "supply", note(item.get("note")).with("item", item.get("item")))));
        }

        void findNothing() {
            later(120, () -> act(handler, "find-nothing", note(row.get("done"))));
            later(30, () -> act(handler, "answer", note(row.get("done"))));
        }

        private ActionInput dispatch() {
            ActionInput input = note("请按时限办理并上传整改前后照片。").with("unit", owner);
            return row.get("duty").isEmpty() ? input : input.with("duty", row.get("duty"));
        }

        private void rectify() {
            List<UUID> photos = List.of(photo(handler, EvidenceRole.AFTER, true));
            act(handler, "rectify", note(row.get("done")).withPhotos(photos));
        }

        private void act(Actor actor, String action, ActionInput input) {
            matter = matters.act(actor, matter.number(), action, input);
        }

        private ActionInput note(@org.jspecify.annotations.Nullable String text) {
            return ActionInput.of(matter.version(), text);
        }

        private UUID photo(Actor by, EvidenceRole role, boolean cleaned) {
            String name = (cleaned ? "整改后-" : "整改前-") + (place + 1) + ".jpg";
            return evidence.receive(by, name, role, DemoPhotos.small(place * 97L + 11, cleaned))
                    .id();
        }

        private void later(int minutes, Runnable step) {
            now = now.plusMinutes(minutes);
            at(step);
        }

        private void at(Runnable step) {
            Instant moment = now.atZone(CityTime.ZONE).toInstant();
            StoryTime.at(moment, step);
        }
    }
}
