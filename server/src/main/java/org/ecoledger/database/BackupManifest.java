package org.ecoledger.database;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup file holds. It is the file's last entry, so that a file cut short has none and is refused.
 *
 * @param format version of this layout
 * @param takenAt when the snapshot was taken
 * @param migrations the migrations that had made the schemas, oldest version first
 * @param partitions partitions that the running server had made, parents first
 */
public record BackupManifest(
        int format,
        Instant takenAt,
        String postgres,
        List<Migration> migrations,
        List<Table> tables,
        List<Partition> partitions,
        List<Sequence> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A migration as Flyway remembers it. */
    public record Migration(String version, String description, int checksum) {}

    /**
     * The rows of one table.
     *
     * @param sha256 over the rows in PostgreSQL's COPY text format
     */
    public record Table(String schema, String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }
    }

    /** One partition with the range or list of keys that it takes. */
    public record Partition(String schema, String name, String parentSchema, String parent, String bound) {}

    /** Where a sequence stood. */
    public record Sequence(String schema, String name, long lastValue, boolean called) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] asJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Reads the manifest of a backup file and refuses what is none. */
    public static BackupManifest of(ZipFile file) throws IOException {
        var entry = file.getEntry(ENTRY);
        if (entry == null) {
            throw new BackupRefused("文件不完整，没有清单。", "The file is incomplete: it has no manifest.");
        }
        try (InputStream in = file.getInputStream(entry)) {
            var manifest = JSON.readValue(in, BackupManifest.class);
            if (manifest.format != FORMAT) {
                throw new BackupRefused(
                        "备份格式 " + manifest.format + " 由更新的版本写成，请用该版本恢复。",
                        "Backup format " + manifest.format + " was written by a newer version: restore with that one.");
            }
            return manifest;
        }
    }
}
