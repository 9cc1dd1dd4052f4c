package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.speeches.extraction.UnitReader.Mention;

/** Who is meant by words that take up units named before: 该局, 两县, 后者, 你们. */
final class TakenUp {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    private static final String NUMBERS = "两三四五";
    private static final int REACH = 200;

    private TakenUp() {}

    /** Whether all that leads is only taken up. */
    static boolean is(String plain, List<Mention> leading) {
        return !leading.isEmpty() && leading.stream().allMatch(unit -> unit.from() >= 0 && taken(plain, unit));
    }

    private static boolean taken(String plain, Mention unit) {
        return WORDS.list("taken-up").holds(plain.substring(unit.from(), unit.to()));
    }

    /** Those who are meant; none where the text does not tell. */
    static List<Mention> meant(String plain, List<Mention> leading, List<Mention> before) {
        Mention word = leading.getFirst();
        String said = plain.substring(word.from(), word.to());
        if (WORDS.list("taken-up-you").holds(said)) {
            int told = said.length() > 2 ? NUMBERS.indexOf(said.charAt(2)) + 2 : 1;
            return told > 1 && before.size() != told ? List.of() : before;
        }
        boolean late = "后者".equals(said);
        int many = Math.max(1, NUMBERS.indexOf(said.charAt(0)) + 2);
        String kind = late ? "" : said.substring(1);
        List<Mention> named = named(plain, Math.max(0, word.from() - REACH), word.from(), kind);
        int wanted = NUMBERS.indexOf(said.charAt(0)) < 0 ? 1 : many;
        return named.size() < wanted ? List.of() : named.subList(named.size() - wanted, named.size());
    }

    /** Units of that kind that are named in a stretch, each once. */
    private static List<Mention> named(String plain, int from, int to, String kind) {
        List<Mention> named = new ArrayList<>();
        var units = new UnitReader(plain, to);
        for (int at = from; at < to; at++) {
            var here = units.at(at);
            for (Mention unit : here.all()) {
                String name = plain.substring(unit.from(), unit.to());
                boolean again = named.stream()
                        .anyMatch(other ->
                                plain.substring(other.from(), other.to()).equals(name));
                if (name.endsWith(kind) && !again && !taken(plain, unit)) {
                    named.add(unit);
                }
            }
            at = here.all().isEmpty() ? at : Math.max(at, here.end() - 1);
        }
        return named;
    }
}
