package org.ecoledger.matters.sameness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.sameness.Weights.InForce;
import org.springframework.stereotype.Component;

/** Finds the matters that a report is likely about: candidates from the database, scored, the likeliest first. */
@Component
class Matching {
    private final Fingerprints fingerprints;
    private final FingerprintRows rows;
    private final WordStatistics statistics;
    private final Weights weights;
    private final Heads heads;

    Matching(Fingerprints fingerprints, FingerprintRows rows, WordStatistics statistics, Weights weights, Heads heads) {
        this.fingerprints = fingerprints;
        this.rows = rows;
        this.statistics = statistics;
        this.weights = weights;
        this.heads = heads;
    }

    /** A match with the head of its matter. */
    record Found(Match match, Head head) {
        boolean isRebound() {
            return head.closedAt() != null;
        }
    }

    Fingerprint fingerprint(Told told) {
        return fingerprints.of(told);
    }

    /**
     * @param shown which matters may be proposed, by their numbers
     * @return the likeliest first; equal ones by number
     */
    List<Found> find(Fingerprint print, Instant now, Predicate<String> shown) {
        InForce inForce = weights.on(LocalDate.ofInstant(now, CityTime.ZONE));
        Collection<Match> matches =
                ofFiles(matches(print, inForce), print.told().matter());
        Map<String, Head> known =
                heads.of(matches.stream().map(Match::candidate).toList());
        Instant closedSince = now.minus(Duration.ofDays(inForce.whole("closed-days")));
        return matches.stream()
                .map(match -> new Found(match, Objects.requireNonNull(known.get(match.candidate()))))
                .filter(found -> isRecent(found.head(), closedSince))
                .sorted(Comparator.comparing((Found found) -> -found.match().score())
                        .thenComparing(found -> found.match().candidate()))
                .filter(found -> shown.test(found.match().candidate()))
                .limit(inForce.whole("most"))
                .toList();
    }

    private List<Match> matches(Fingerprint print, InForce inForce) {
        WordWeights words = statistics.weights();
        double propose = inForce.setting("propose");
        var matches = new ArrayList<Match>();
        for (Fingerprint candidate : rows.candidates(print, inForce)) {
            var likeness = Likeness.between(print, candidate, inForce, words);
            if (likeness.score() >= propose) {
                matches.add(new Match(candidate.told().matter(), likeness.score(), likeness.reasons()));
            }
        }
        return matches;
    }

    /** In the place of a merged matter the file that holds it; never the matter itself or what it holds. */
    private Collection<Match> ofFiles(List<Match> matches, String matter) {
        Map<String, String> parents =
                heads.parents(matches.stream().map(Match::candidate).toList());
        Map<String, Match> best = new HashMap<>();
        for (Match match : matches) {
            String file = parents.getOrDefault(match.candidate(), match.candidate());
            if (!file.equals(matter)) {
                best.merge(
                        file,
                        new Match(file, match.score(), match.reasons()),
                        (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        return best.values();
    }

    private static boolean isRecent(Head head, Instant closedSince) {
        Instant closed = head.closedAt();
        return closed == null || !closed.isBefore(closedSince);
    }
}
