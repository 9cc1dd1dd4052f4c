package org.ecoledger.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.ecoledger.matters.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files with more than one hand in them: two reports of one problem whose departments differ, a closure that did not hold,
 * items of an inspection's feedback. Then tonight's complaints come in by file, one of them at the place of the closure.
 */
@Component
@Order(6)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoFiles implements DemoStep {
    private static final String FILE = "@";

    private final Matters matters;
    private final EvidenceFiles evidence;
    private final DemoCast cast;
    private final DemoImports imports;

    DemoFiles(Matters matters, EvidenceFiles evidence, DemoCast cast, DemoImports imports) {
        this.matters = matters;
        this.evidence = evidence;
        this.cast = cast;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "信访与整改";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        Map<String, Matter> files = new HashMap<>();
        List<CSVRecord> opened = DemoTable.rows("files");
        opened.forEach(row -> at(row.get("opened"), () -> files.put(row.get("key"), open(row))));
        progress.accept(30);
        DemoTable.rows("steps").forEach(row -> at(row.get("at"), () -> files.put(row.get("file"), step(row, files))));
        progress.accept(80);
        receive();
        progress.accept(100);
    }

    private Matter open(CSVRecord row) {
        NewMatter wanted = NewMatter.of(
                        row.get("title"),
                        row.get("description"),
                        row.get("kind"),
                        row.get("county"),
                        orNull(row.get("township")))
                .from(row.get("source"), row.get("ref"), null)
                .at(place(row))
                .once("demo-file-" + row.get("key"));
        String linked = orNull(row.get("linked"));
        return matters.open(
                cast.office(), linked == null ? wanted : wanted.about(new Matter.Linked("enterprise", null, linked)));
    }

    private static Place place(CSVRecord row) {
        String lon = orNull(row.get("lon"));
        return lon == null
                ? new Place(row.get("address"), null, null, null)
                : new Place(row.get("address"), new BigDecimal(lon), new BigDecimal(row.get("lat")), "WGS-84");
    }

    private Matter step(CSVRecord row, Map<String, Matter> files) {
        Matter file = Objects.requireNonNull(files.get(row.get("file")), row.get("file"));
        Actor actor = cast.person(row.get("who"));
        return matters.act(
                actor,
                file.number(),
                row.get("action"),
                new ActionInput(file.version(), row.get("note"), photos(row, actor), fields(row, files), null));
    }

    private static Map<String, String> fields(CSVRecord row, Map<String, Matter> files) {
        var fields = new HashMap<String, String>();
        Arrays.stream(row.get("fields").split(";"))
                .filter(field -> !field.isBlank())
                .map(field -> field.split("=", 2))
                .forEach(field -> fields.put(
                        field[0],
                        field[1].startsWith(FILE)
                                ? Objects.requireNonNull(files.get(field[1].substring(1)))
                                        .number()
                                : field[1]));
        return Map.copyOf(fields);
    }

    private List<UUID> photos(CSVRecord row, Actor actor) {
        var photos = new ArrayList<UUID>();
        for (String role : row.get("photos").split(" ")) {
            if (!role.isBlank()) {
                boolean after = role.equals("after");
                byte[] picture = DemoPhotos.of(10_007L * row.get("file").hashCode(), after);
                photos.add(evidence.receive(
                                actor,
                                (after ? "整改后-" : "整改前-") + row.get("file") + ".jpg",
                                after ? EvidenceRole.AFTER : EvidenceRole.BEFORE,
                                picture)
                        .id());
            }
        }
        return photos;
    }

    private void receive() {
        try (var file = new ClassPathResource("demo/complaints.csv").getInputStream()) {
            imports.receive("complaints", "热线工单-20260930.csv", file.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void at(String time, Runnable work) {
        StoryTime.at(LocalDateTime.parse(time).atZone(CityTime.ZONE).toInstant(), work);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }
}
