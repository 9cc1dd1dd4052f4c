package org.ecoledger.evidence;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * What the camera wrote into the photo (EXIF). All of it may be absent or wrong: it raises doubts, it proves nothing.
 *
 * @param orientation 1 upright, 3 upside down, 6 to be turned right, 8 to be turned left
 */
record CameraNotes(
        @Nullable Instant takenAt,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        int orientation) {
    static final CameraNotes NONE = new CameraNotes(null, null, null, null, 1);
    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /** @param exif blocks in TIFF form, of which the first that says something counts; broken ones say nothing */
    static CameraNotes read(List<byte[]> exif) {
        return exif.stream()
                .map(CameraNotes::read)
                .filter(notes -> !notes.equals(NONE))
                .findFirst()
                .orElse(NONE);
    }

    private static CameraNotes read(byte[] block) {
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(block), metadata);
            return new CameraNotes(
                            takenAt(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)),
                            null,
                            null,
                            null,
                            orientation(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class)))
                    .at(metadata.getFirstDirectoryOfType(GpsDirectory.class));
        } catch (RuntimeException _) {
            return NONE;
        }
    }

    private CameraNotes at(@Nullable GpsDirectory gps) {
        var place = gps == null ? null : gps.getGeoLocation();
        return gps == null || place == null || place.isZero() || !isOnEarth(place)
                ? this
                : new CameraNotes(
                        takenAt, degrees(place.getLongitude()), degrees(place.getLatitude()), datum(gps), orientation);
    }

    private static boolean isOnEarth(GeoLocation place) {
        return Math.abs(place.getLongitude()) <= 180 && Math.abs(place.getLatitude()) <= 90;
    }

    private static @Nullable Instant takenAt(@Nullable ExifSubIFDDirectory exif) {
        String local = exif == null ? null : exif.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        if (exif == null || local == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(local.strip(), EXIF_TIME)
                    .atZone(zone(exif.getString(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL)))
                    .toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static ZoneId zone(@Nullable String offset) {
        return offset == null || offset.isBlank() ? CityTime.ZONE : ZoneOffset.of(offset.strip());
    }

    private static String datum(GpsDirectory gps) {
        String stated = gps.getString(GpsDirectory.TAG_MAP_DATUM);
        return stated != null && stated.contains("2000") ? "CGCS2000" : "WGS-84";
    }

    private static int orientation(@Nullable ExifIFD0Directory directory) {
        Integer turned = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return turned == null ? 1 : turned;
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
    }
}
