package org.ecoledger.fires;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What part of a season a number counts: {@code {season}/{region}/{all|by=key}}.
 *
 * @param by null for the whole region
 */
record SeasonExtent(Season season, String region, @Nullable By by, String key) {
    private static final String ALL = "all";
    /** Key of what has no township, cause or owner. */
    static final String NONE = "-";

    /** By what the rows of the report are told apart. */
    enum By {
        COUNTY,
        TOWNSHIP,
        CAUSE,
        OWNER;

        static Optional<By> of(String code) {
            for (By one : values()) {
                if (one.code().equals(code)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String keyOf(Fire fire) {
            Fire.Cause cause = fire.cause();
            String key = switch (this) {
                case COUNTY -> fire.county();
                case TOWNSHIP -> fire.township();
                case CAUSE -> cause == null ? null : cause.cause();
                case OWNER -> cause == null ? null : cause.owner();
            };
            return key == null ? NONE : key;
        }
    }

    static SeasonExtent whole(Season season, String region) {
        return new SeasonExtent(season, region, null, "");
    }

    SeasonExtent only(By dimension, String row) {
        return new SeasonExtent(season, region, dimension, row);
    }

    /** @param parts season, region, row */
    static Optional<SeasonExtent> of(Seasons seasons, String[] parts) {
        return seasons.find(parts[0]).flatMap(season -> {
            if (parts[2].equals(ALL)) {
                return Optional.of(whole(season, parts[1]));
            }
            int at = parts[2].indexOf('=');
            return at < 1
                    ? Optional.empty()
                    : By.of(parts[2].substring(0, at))
                            .map(by -> new SeasonExtent(season, parts[1], by, decoded(parts[2].substring(at + 1))));
        });
    }

    String keyOf(String measure) {
        By dimension = by;
        String row = dimension == null ? ALL : dimension.code() + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        return season.code() + "/" + region + "/" + row + "/" + measure;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
