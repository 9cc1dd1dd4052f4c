package org.ecoledger.inspection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.inspection.CaseReader.Read;
import org.ecoledger.inspection.CaseRows.Known;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.RegionNames;

/** Takes the rows of one list, and says at its end whether they are as many as it says. */
final class BatchRows implements RowWriter {
    private final ImportRun run;
    private final BatchOptions options;
    private final CaseReader reader;
    private final RegionNames names;
    private final CaseOpening opening;
    private final Batches batches;
    private final CaseRows cases;
    private final List<Region> counties;
    private final Map<String, String> placeByNumber = new HashMap<>();
    private int opened;
    private int known;
    private int filled;

    BatchRows(
            ImportRun run,
            BatchOptions options,
            CaseReader reader,
            RegionNames names,
            CaseOpening opening,
            Batches batches,
            CaseRows cases,
            List<Region> counties) {
        this.run = run;
        this.options = options;
        this.reader = reader;
        this.names = names;
        this.opening = opening;
        this.batches = batches;
        this.cases = cases;
        this.counties = counties;
    }

    @Override
    public void take(ImportRow row) {
        Read read = reader.read(row);
        String earlierPlace = placeByNumber.get(read.acceptance());
        if (earlierPlace != null) {
            throw new RowRefused("inspection.number-twice", read.acceptance(), earlierPlace);
        }
        Optional<Known> earlier = cases.known(options.inspection(), read.acceptance());
        if (earlier.isPresent()) {
            takeAgain(read, earlier.get());
        } else {
            open(row, read);
        }
        placeByNumber.put(read.acceptance(), row.place());
    }

    private void open(ImportRow row, Read read) {
        batches.open(options.inspection(), options.batch(), handedOverAt(read));
        int sequence = read.sequence().orElseGet(() -> cases.lastSequence(options.inspection(), options.batch()) + 1);
        opening.open(
                run.actor(),
                read,
                new CaseOpening.Place(options.inspection(), options.batch(), sequence, run.id(), row.line()));
        opened++;
    }

    /** The same text is the same case; its handling, where the list brings it now, is kept. Another text is another case. */
    private void takeAgain(Read read, Known earlier) {
        if (!CaseRows.sha256(read.text()).equals(earlier.textSha256())) {
            throw new RowRefused("inspection.number-known", read.acceptance(), earlier.batch(), earlier.matter());
        }
        known++;
        boolean brings =
                !read.listed().isEmpty() && !CaseOpening.redacted(read.listed()).equals(earlier.listed());
        if (brings) {
            opening.fill(run.actor(), earlier.matter(), read.listed());
            filled++;
        } else {
            run.passBy();
        }
    }

    private Instant handedOverAt(Read read) {
        Instant said = options.handedOverAt();
        if (said != null) {
            return said;
        }
        Instant listed = read.receivedAt();
        return listed == null ? run.file().receivedAt() : listed;
    }

    @Override
    public void finish() {
        if (known > 0) {
            run.remark("inspection.cases-known", known, filled);
        }
        if (opened == 0) {
            return;
        }
        run.remark("inspection.batch-taken", options.batch(), opened);
        compare(StatedCounts.in(
                String.join("\n", run.preamble()),
                counties.stream().map(Region::name).toList()));
    }

    /** What the list says that it has, as a whole and by county, beside the rows that are there. */
    private void compare(StatedCounts stated) {
        var byCounty = batches.byCounty(options.inspection(), options.batch());
        int there = byCounty.values().stream().mapToInt(Integer::intValue).sum();
        var total = options.stated().isPresent() ? options.stated() : stated.total();
        total.ifPresent(all -> {
            batches.state(options.inspection(), options.batch(), Batches.WHOLE, all);
            if (all != there) {
                run.remark("inspection.stated-differs", all, there, Math.abs(all - there));
            }
        });
        stated.regions().forEach((name, cases) -> {
            batches.state(options.inspection(), options.batch(), name, cases);
            int listed = names.find(name, Region.Level.COUNTY, null)
                    .map(county -> byCounty.getOrDefault(county.code(), 0))
                    .orElse(0);
            if (listed != cases) {
                run.remark("inspection.stated-region-differs", name, cases, listed);
            }
        });
        if (!stated.addsUp()) {
            run.remark("inspection.stated-sum-differs", stated.sum(), total.orElse(0));
        }
    }
}
