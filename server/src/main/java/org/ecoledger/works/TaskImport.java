package org.ecoledger.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The year's list as a document brings it (M01-04): each row becomes a draft, a row that is known already is passed by. */
@Component
class TaskImport implements ImportKind {
    private final Tasks tasks;
    private final TaskRows rows;
    private final WorkLists lists;
    private final Units units;
    private final Regions regions;
    private final Sentences sentences;

    TaskImport(Tasks tasks, TaskRows rows, WorkLists lists, Units units, Regions regions, Sentences sentences) {
        this.tasks = tasks;
        this.rows = rows;
        this.lists = lists;
        this.units = units;
        this.regions = regions;
        this.sentences = sentences;
    }

    @Override
    public String code() {
        return "tasks";
    }

    @Override
    public Title title() {
        return new Title("环保工作任务清单", "Task list");
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE, Role.HANDLER);
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("basis", new Title("依据文件（表中没有依据列的）", "Basis, where no column says it"), "", List.of()));
    }

    @Override
    public RowWriter open(ImportRun run) {
        return new Writer(run);
    }

    private final class Writer implements RowWriter {
        private final ImportRun run;
        private final LocalDate received;
        private final Map<String, Long> lines = new HashMap<>();
        private int known;

        private Writer(ImportRun run) {
            this.run = run;
            this.received = CityTime.at(run.file().receivedAt()).toLocalDate();
        }

        @Override
        public void take(ImportRow row) {
            NewTask wanted = wanted(row);
            Long first = lines.putIfAbsent(wanted.owner() + "/" + wanted.title(), row.line());
            if (first != null) {
                throw new RowRefused("works.row-twice", wanted.title(), first);
            }
            int year = wanted.dueOn() == null
                    ? wanted.startsOn().getYear()
                    : wanted.dueOn().getYear();
            if (rows.same(year, wanted.title(), wanted.owner()).isPresent()) {
                known++;
                run.passBy();
                return;
            }
            try {
                tasks.open(run.actor(), wanted);
            } catch (Problem refusal) {
                throw refused(refusal);
            }
        }

        @Override
        public void finish() {
            if (known > 0) {
                run.remark("works.import-known", known);
            }
        }

        private NewTask wanted(ImportRow row) {
            LocalDate starts = row.findDate("start").orElse(LocalDate.of(received.getYear(), 1, 1));
            Unit owner = unit(row.get("owner"));
            Due due = due(row);
            BigDecimal quantity = row.findNumber("quantity").orElse(null);
            return new NewTask(
                    row.get("title"),
                    row.find("content").orElse(""),
                    coded(row, WorkLists.MEASURE, "kind", starts, "works.row-kind"),
                    coded(row, WorkLists.BATTLE, "battle", starts, "works.row-battle"),
                    row.find("programme")
                            .map(written -> lists.meant(WorkLists.PROGRAMME, written, starts)
                                    .orElseThrow(() -> new RowRefused("works.row-programme", written))
                                    .code())
                            .orElse(null),
                    owner.code(),
                    row.find("cooperating").stream()
                            .flatMap(cell -> Arrays.stream(cell.split("[、,，;；]")))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .map(name -> unit(name).code())
                            .toList(),
                    row.find("region").map(this::region).orElse(owner.region()),
                    row.find("basis")
                            .or(() -> run.option("basis"))
                            .orElseThrow(() -> new RowRefused("works.row-basis")),
                    starts,
                    due.day(),
                    due.phrase(),
                    quantity,
                    quantity == null
                            ? null
                            : row.find("quantity-unit")
                                    .or(() -> row.unit("quantity"))
                                    .orElseThrow(
                                            () -> new RowRefused("works.row-quantity-unit", row.heading("quantity"))),
                    row.find("campaign").orElse(null),
                    List.of());
        }

        /** A day, or the words of the document. */
        private Due due(ImportRow row) {
            String written = row.get("due");
            try {
                return new Due(row.findDate("due").orElse(null), null);
            } catch (RowRefused _) {
                return new Due(null, written);
            }
        }

        private record Due(
                @Nullable LocalDate day, @Nullable String phrase) {}

        private String coded(ImportRow row, String list, String field, LocalDate day, String refusal) {
            String written = row.get(field);
            return lists.meant(list, written, day)
                    .orElseThrow(() -> new RowRefused(
                            refusal,
                            written,
                            lists.list(list, day).stream()
                                    .map(WorkLists.Entry::chinese)
                                    .collect(Collectors.joining("、"))))
                    .code();
        }

        private Unit unit(String written) {
            List<Unit> meant = units.meant(written);
            if (meant.size() != 1) {
                throw new RowRefused(meant.isEmpty() ? "works.row-unit" : "works.row-unit-twice", written);
            }
            return meant.getFirst();
        }

        private String region(String written) {
            List<Region> meant = regions.all().stream()
                    .filter(region ->
                            region.code().equals(written) || region.name().equals(written))
                    .toList();
            if (meant.size() != 1) {
                throw new RowRefused(meant.isEmpty() ? "works.row-region" : "works.row-region-twice", written);
            }
            return meant.getFirst().code();
        }

        /** All that is wrong with a row in one sentence, so that it is mended at one go. */
        private RowRefused refused(Problem refusal) {
            List<Objection> objections = refusal.objections();
            if (objections.isEmpty()) {
                return new RowRefused(refusal.code(), refusal.arguments().toArray());
            }
            return new RowRefused(
                    "works.row-objections",
                    objections.stream()
                            .map(objection ->
                                    sentences.say(objection.code(), objection.arguments(), Locale.SIMPLIFIED_CHINESE))
                            .collect(Collectors.joining("")));
        }
    }
}
