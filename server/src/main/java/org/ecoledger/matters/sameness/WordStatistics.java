package org.ecoledger.matters.sameness;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How common each word is in the city's matters, from the statistics that PostgreSQL keeps of the table anyway. They are read
 * again every hour. A city without matters has none: all words weigh the same.
 */
@Repository
class WordStatistics {
    private static final Duration FRESH = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;
    private volatile @Nullable Read latest;

    private record Read(WordWeights weights, Instant at) {}

    WordStatistics(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    WordWeights weights() {
        Read read = latest;
        Instant now = clock.instant();
        if (read == null || Duration.between(read.at(), now).abs().compareTo(FRESH) > 0) {
            read = new Read(new WordWeights(shares()), now);
            latest = read;
        }
        return read.weights();
    }

    private Map<String, Double> shares() {
        return db.sql("""
            select cast(cast(most_common_elems as text) as text[]) as words, most_common_elem_freqs as shares
            from pg_stats
            where schemaname = 'matters' and tablename = 'fingerprints' and attname = 'words'
              and most_common_elems is not null
            """)
                .query((row, _) -> shares(row.getArray("words"), row.getArray("shares")))
                .optional()
                .orElseGet(Map::of);
    }

    /** After the shares of the words stand their least, their greatest and that of null. */
    private static Map<String, Double> shares(Array words, Array shares) throws SQLException {
        var names = (String[]) words.getArray();
        var values = (Number[]) shares.getArray();
        Map<String, Double> found = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            found.put(names[i], values[i].doubleValue());
        }
        return Map.copyOf(found);
    }
}
