package org.ecoledger.fires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The question that finds fires, and the reading of its rows. */
final class FireRowReader {
    static final String SELECT = """
            select f.number, f.first_seen, f.last_seen, f.lon, f.lat, f.county, f.township, f.village, f.cell, f.zones,
                   f.matter, f.state, f.received_at, f.informed_at, f.answered_at, f.answered_in_time, f.reduction,
                   f.put_out_at, f.split_from, f.merged_into, f.merged_at, f.merged_by, f.merge_reason,
                   (select count(*) from fires.detections d where d.fire = f.number) as detections,
                   exists (select 1 from fires.zones z where z.code = any(f.zones) and z.kind = 'ban'
                             and z.annulled_at is null) as in_ban,
                   c.cause, c.crop, c.stubble_cm, c.stubble_high, c.stubble_photo, c.area_mu, c.owner, c.owner_code,
                   c.person_unknown, c.note, c.recorded_at, c.recorder
            from fires.fires f
            join organisation.pub_regions r on r.code = f.region
            left join fires.causes c on c.fire = f.number and c.replaced_at is null
            """;

    private FireRowReader() {}

    static Fire fire(ResultSet row, int number) throws SQLException {
        return new Fire(
                row.getString("number"),
                time(row, "first_seen"),
                time(row, "last_seen"),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                row.getString("county"),
                row.getString("township"),
                row.getString("village"),
                row.getString("cell"),
                strings(row, "zones"),
                row.getString("matter"),
                row.getString("state"),
                time(row, "received_at"),
                timeOrNull(row, "informed_at"),
                timeOrNull(row, "answered_at"),
                row.getObject("answered_in_time", Boolean.class),
                row.getString("reduction"),
                timeOrNull(row, "put_out_at"),
                row.getString("split_from"),
                merged(row),
                row.getInt("detections"),
                row.getBoolean("in_ban"),
                cause(row));
    }

    private static Fire.@Nullable Merged merged(ResultSet row) throws SQLException {
        String into = row.getString("merged_into");
        return into == null
                ? null
                : new Fire.Merged(
                        into, time(row, "merged_at"), row.getString("merged_by"), row.getString("merge_reason"));
    }

    private static Fire.@Nullable Cause cause(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return cause == null
                ? null
                : new Fire.Cause(
                        cause,
                        row.getString("crop"),
                        row.getBigDecimal("stubble_cm"),
                        row.getObject("stubble_high", Boolean.class),
                        row.getObject("stubble_photo", UUID.class),
                        row.getBigDecimal("area_mu"),
                        row.getString("owner"),
                        row.getString("owner_code"),
                        row.getBoolean("person_unknown"),
                        row.getString("note"),
                        time(row, "recorded_at"),
                        row.getString("recorder"));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
