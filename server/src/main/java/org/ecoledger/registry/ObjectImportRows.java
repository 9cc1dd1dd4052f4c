package org.ecoledger.registry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one list's file. A key that the list knows changes its object instead of doubling it; a column that the
 * file lacks leaves what is known. A file never removes anything: what it says to be gone is to be proposed and verified.
 */
final class ObjectImportRows implements RowWriter {
    private static final String SEEN = ".*(在用|在产|又出现|反弹|复燃|复产|回潮|未拆|未淘汰|未清|未关|in use|back).*";
    private static final String GONE = ".*(已拆|已淘汰|已销号|已清|已关|已报废|已封堵|已取缔|removed|scrapped).*";

    private final ImportRun run;
    private final TypedList list;
    private final List<ListField> fields;
    private final ImportedObjects imported;
    private final RowPlaces places;
    private final Sentences sentences;
    private final Map<String, Long> lines = new HashMap<>();
    private int changed;
    private int same;
    private int back;
    private int gone;

    ObjectImportRows(
            ImportRun run,
            TypedList list,
            List<ListField> fields,
            ImportedObjects imported,
            RowPlaces places,
            Sentences sentences) {
        this.run = run;
        this.list = list;
        this.fields = fields;
        this.imported = imported;
        this.places = places;
        this.sentences = sentences;
    }

    @Override
    public void take(ImportRow row) {
        String key = row.get("key");
        Long first = lines.putIfAbsent(key, row.line());
        if (first != null) {
            throw new RowRefused("registry.key-twice", list.key(), key, first);
        }
        String status = row.find("status").orElse("");
        boolean isBack;
        ImportedObjects.Outcome outcome;
        try {
            RegistryObject known = imported.known(run.actor(), list, key);
            outcome = imported.put(run.actor(), wanted(row, key, known), known);
            isBack = known != null
                    && isSeen(status)
                    && imported.seen(run.actor(), known, run.file().fileName());
        } catch (Problem refusal) {
            throw refused(refusal);
        }
        back += isBack ? 1 : 0;
        gone += isGone(status) ? 1 : 0;
        switch (outcome) {
            case NEW -> {}
            case CHANGED -> changed++;
            case SAME -> {
                same++;
                if (!isBack) {
                    run.passBy();
                }
            }
        }
    }

    @Override
    public void finish() {
        if (changed + same > 0) {
            run.remark("registry.import-known", changed, same);
        }
        if (back > 0) {
            run.remark("registry.import-back", back);
        }
        if (gone > 0) {
            run.remark("registry.import-gone", gone);
        }
    }

    private NewObject wanted(ImportRow row, String key, @Nullable RegistryObject known) {
        String county = text(row, "county", known == null ? null : known.county());
        String countyCode = county == null ? "" : places.county(county);
        String township = text(row, "township", known == null ? null : known.township());
        String townshipCode = township == null ? null : places.township(township, countyCode);
        String village = text(row, "village", known == null ? null : known.village());
        String owner = text(row, "owner", known == null ? null : known.owner());
        String name = text(row, "name", known == null ? null : known.name());
        BigDecimal lon = row.has("lon") ? row.findNumber("lon").orElse(null) : known == null ? null : known.lon();
        BigDecimal lat = row.has("lat") ? row.findNumber("lat").orElse(null) : known == null ? null : known.lat();
        String datum = text(row, "datum", known == null ? null : known.datum());
        return new NewObject(
                list.code(),
                key,
                name == null ? "" : name,
                owner == null ? null : places.unit(owner),
                countyCode,
                townshipCode,
                village == null ? null : places.village(village, townshipCode),
                text(row, "address", known == null ? null : known.address()),
                lon,
                lat,
                datum,
                facts(row, known));
    }

    private Map<String, String> facts(ImportRow row, @Nullable RegistryObject known) {
        Map<String, String> facts = new HashMap<>(known == null ? Map.of() : known.facts());
        facts.keySet().retainAll(fields.stream().map(ListField::code).toList());
        for (ListField field : fields) {
            String column = ObjectColumns.FACT + field.code();
            if (row.has(column)) {
                facts.put(field.code(), row.find(column).orElse(""));
            }
        }
        return facts;
    }

    private static @Nullable String text(ImportRow row, String field, @Nullable String known) {
        return row.has(field) ? row.find(field).orElse(null) : known;
    }

    /** All that is wrong with a row in one sentence, so that it is mended at one go. */
    private RowRefused refused(Problem refusal) {
        List<Objection> objections = refusal.objections();
        if (objections.isEmpty()) {
            return new RowRefused(refusal.code(), refusal.arguments().toArray());
        }
        if (objections.size() == 1) {
            return new RowRefused(
                    objections.getFirst().code(),
                    objections.getFirst().arguments().toArray());
        }
        return new RowRefused(
                "registry.row-several",
                objections.size(),
                objections.stream()
                        .map(objection ->
                                sentences.say(objection.code(), objection.arguments(), Locale.SIMPLIFIED_CHINESE))
                        .collect(Collectors.joining("")));
    }

    private static boolean isSeen(String status) {
        return status.toLowerCase(Locale.ROOT).matches(SEEN);
    }

    private static boolean isGone(String status) {
        return status.toLowerCase(Locale.ROOT).matches(GONE);
    }
}
