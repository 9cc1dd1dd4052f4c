package org.ecoledger.inspection.volumes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.papers.Paper;
import org.ecoledger.inspection.papers.PaperFormat;
import org.ecoledger.inspection.volumes.Shelf.Material;
import org.ecoledger.inspection.volumes.Volume.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Binds a volume: everything picked, in its order, as far as the person who ordered it may see it, with an index as document
 * and workbook (整理成册).
 */
@Component
class VolumeBinder {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 80;

    private final VolumeRows volumes;
    private final RequestRows requests;
    private final Shelves shelves;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VolumeBinder(
            VolumeRows volumes,
            RequestRows requests,
            Shelves shelves,
            Accounts accounts,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.volumes = volumes;
        this.requests = requests;
        this.shelves = shelves;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nothing happens where it is bound or given up already. */
    void bind(long id) {
        Volume volume = volumes.find(id).orElseThrow();
        if (volume.state() != Volume.State.BINDING) {
            return;
        }
        Actor actor = accounts.find(volume.orderedBy()).map(Account::asActor).orElseThrow();
        DocumentRequest request = requests.find(volume.request()).orElseThrow();
        volumes.begin(id);
        var pieces = new VolumePieces.Writing(volumes, id);
        List<Entry> entries;
        try (var zip = new ZipOutputStream(pieces, StandardCharsets.UTF_8)) {
            entries = fill(zip, volume, actor);
            index(zip, request, volume, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("Volume " + id + " cannot be bound", e);
        }
        String sha256 = pieces.hash();
        transaction.executeWithoutResult(_ -> {
            volumes.bound(id, entries, pieces.size(), sha256);
            audit.record(actor, "volume.bound", "volume:" + id, entries.size() + " items sha256=" + sha256);
        });
    }

    private List<Entry> fill(ZipOutputStream zip, Volume volume, Actor actor) throws IOException {
        var entries = new ArrayList<Entry>();
        for (String ref : volume.refs()) {
            Material material = shelves.find(ref, actor).orElseThrow(() -> new NotThere(ref));
            entries.add(add(zip, entries.size() + 1, material));
            volumes.progress(volume.id(), entries.size());
        }
        return List.copyOf(entries);
    }

    /** What was picked and can no longer be seen by the person who ordered the volume. */
    static final class NotThere extends RuntimeException {
        NotThere(String ref) {
            super(ref);
        }
    }

    private Entry add(ZipOutputStream zip, int place, Material material) throws IOException {
        String name = "%03d %s".formatted(place, safe(material.fileName()));
        open(zip, name);
        var digest = VolumePieces.sha256();
        long size = 0;
        Integer pages = null;
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = material.bytes().open()) {
            InputStream read = bytes;
            if (name.endsWith(".pdf")) {
                byte[] whole = bytes.readAllBytes();
                pages = PdfPages.of(whole).orElse(null);
                read = new ByteArrayInputStream(whole);
            }
            for (int length = read.read(buffer); length >= 0; length = read.read(buffer)) {
                digest.update(buffer, 0, length);
                zip.write(buffer, 0, length);
                size += length;
            }
        }
        zip.closeEntry();
        return new Entry(
                place,
                name,
                material.ref(),
                material.number(),
                material.title(),
                material.date(),
                material.unit(),
                name.matches(".*\\.(jpe?g|png)") ? Integer.valueOf(1) : pages,
                size,
                HexFormat.of().formatHex(digest.digest()));
    }

    private void index(ZipOutputStream zip, DocumentRequest request, Volume volume, List<Entry> entries)
            throws IOException {
        Paper paper = paper(request, volume, entries, clock);
        for (PaperFormat format : PaperFormat.values()) {
            open(zip, "000 目录" + format.ending());
            zip.write(paper.in(format));
            zip.closeEntry();
        }
    }

    private static Paper paper(DocumentRequest request, Volume volume, List<Entry> entries, Clock clock) {
        return Paper.of(
                "调阅资料目录",
                List.of(
                        "调阅单第" + request.number() + "号：" + request.title(),
                        "调阅人：" + request.askedBy() + "　第" + volume.version() + "版　成册：" + volume.orderedByName() + " "
                                + TIME.format(CityTime.at(clock.instant()))),
                new Paper.Table(
                        "目录",
                        List.of(
                                new Paper.Column("序号", 4),
                                new Paper.Column("文号（编号）", 12),
                                new Paper.Column("题名", 30),
                                new Paper.Column("日期", 8),
                                new Paper.Column("单位", 14),
                                new Paper.Column("页数", 4),
                                new Paper.Column("字节数", 8),
                                new Paper.Column("SHA-256", 24),
                                new Paper.Column("文件名", 22)),
                        entries.stream().map(VolumeBinder::row).toList()));
    }

    private static List<String> row(Entry entry) {
        LocalDate date = entry.date();
        return List.of(
                Integer.toString(entry.place()),
                entry.number(),
                entry.title(),
                date == null ? "" : date.toString(),
                entry.unit(),
                Objects.toString(entry.pages(), ""),
                Long.toString(entry.bytes()),
                entry.sha256(),
                entry.fileName());
    }

    private void open(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(CityTime.at(clock.instant()).toLocalDateTime());
        zip.putNextEntry(entry);
    }

    /** A name that every system accepts; the ending stays. */
    private static String safe(String name) {
        String clean = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_");
        int dot = clean.lastIndexOf('.');
        String ending = dot < 0 ? "" : clean.substring(dot).toLowerCase(Locale.ROOT);
        String stem = dot < 0 ? clean : clean.substring(0, dot);
        return stem.substring(0, Math.min(stem.length(), LONGEST_NAME)) + ending;
    }
}
