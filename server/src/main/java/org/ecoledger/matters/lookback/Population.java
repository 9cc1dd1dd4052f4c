package org.ecoledger.matters.lookback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The closed matters from which is drawn. The draw is a pure function of their numbers and the seed (inventory C8): the
 * numbers are ordered by SHA-256 over the seed followed by the number, in hexadecimal, and the first ones are drawn, of each
 * stratum by itself.
 *
 * @param members by number
 */
record Population(List<Member> members) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Population {
        members = members.stream().sorted(Comparator.comparing(Member::number)).toList();
    }

    /** @param county its stratum, where strata are asked for */
    record Member(String number, String county, Instant closedAt) {}

    record Drawn(Member member, String digest) {}

    List<String> numbers() {
        return members.stream().map(Member::number).toList();
    }

    /** SHA-256 over the sorted numbers, one a line. */
    String hash() {
        return sha256(String.join("\n", numbers()));
    }

    List<Drawn> draw(Criteria criteria, String seed) {
        var drawn = new ArrayList<Drawn>();
        strata(criteria.byCounty()).values().forEach(stratum -> drawn.addAll(first(stratum, criteria, seed)));
        return List.copyOf(drawn);
    }

    /** Members by stratum, in the order of the strata's codes; all in one where none are asked for. */
    TreeMap<String, List<Member>> strata(boolean byCounty) {
        Function<Member, String> stratum = byCounty ? Member::county : _ -> "";
        return members.stream().collect(Collectors.groupingBy(stratum, TreeMap::new, Collectors.toList()));
    }

    private static List<Drawn> first(List<Member> stratum, Criteria criteria, String seed) {
        return stratum.stream()
                .map(member -> new Drawn(member, sha256(seed + member.number())))
                .sorted(Comparator.comparing(Drawn::digest)
                        .thenComparing(drawn -> drawn.member().number()))
                .limit(sizeOf(stratum.size(), criteria))
                .toList();
    }

    static int sizeOf(int stratum, Criteria criteria) {
        Integer size = criteria.size();
        BigDecimal share = criteria.share();
        if (size != null) {
            return Math.min(size, stratum);
        }
        return share == null
                ? 0
                : BigDecimal.valueOf(stratum)
                        .multiply(share)
                        .divide(HUNDRED, 0, RoundingMode.CEILING)
                        .intValueExact();
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
