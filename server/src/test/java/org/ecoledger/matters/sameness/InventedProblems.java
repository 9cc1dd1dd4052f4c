package org.ecoledger.matters.sameness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecoledger.matters.sameness.InventedCity.Form;
import org.ecoledger.matters.sameness.InventedCity.Spot;
import org.ecoledger.matters.sameness.InventedProblem.Firm;
import org.ecoledger.matters.sameness.ReportWords.Type;
import org.jspecify.annotations.Nullable;

/** Problems of the invented city; two in five of them are made so as to be mistaken for another one. */
final class InventedProblems {
    private static final Instant FIRST = Instant.parse("2025-09-01T00:00:00Z");
    private static final int DAYS = 200;

    private final Random random;
    private final ReportWords words;
    private final InventedCity city;
    private final List<InventedProblem> problems = new ArrayList<>();
    private int firms;

    /** How a problem resembles another one without being it. */
    private enum Trap {
        SAME_VILLAGE_OTHER_KIND,
        SAME_VILLAGE_OTHER_FIRM,
        NEXT_STREET_SAME_KIND,
        SAME_FIRM_OTHER_KIND,
        SAME_SENTENCE_ELSEWHERE,
        A_YEAR_LATER
    }

    InventedProblems(Random random, ReportWords words, InventedCity city) {
        this.random = random;
        this.words = words;
        this.city = city;
    }

    List<InventedProblem> draw(int count) {
        while (problems.size() < count) {
            InventedProblem problem = plain();
            problems.add(problem);
            if (random.nextInt(3) < 2) {
                problems.add(trap(problem, Trap.values()[random.nextInt(Trap.values().length)]));
            }
        }
        return problems.subList(0, count);
    }

    private InventedProblem plain() {
        Type type = words.pick(ReportWords.TYPES);
        return at(words.pick(city.spots()), type, firm(type), begin(), List.of());
    }

    private InventedProblem trap(InventedProblem like, Trap trap) {
        Instant soon = like.begin().plus(Duration.ofHours(random.nextInt(96)));
        return switch (trap) {
            case SAME_VILLAGE_OTHER_KIND -> {
                Type type = otherThan(like.type());
                yield at(like.spot(), type, firm(type), soon, List.of());
            }
            case SAME_VILLAGE_OTHER_FIRM -> {
                // Without two firms it would be the same problem, whatever the label says.
                Type type = like.firm() == null ? ofSomeTrade(like.type()) : like.type();
                yield at(like.spot(), type, firm(type), soon, List.of());
            }
            case NEXT_STREET_SAME_KIND ->
                at(city.neighbour(like.spot()), like.type(), firm(like.type()), soon, List.of());
            case SAME_FIRM_OTHER_KIND -> again(like, sameFirmsOther(like.type()), soon);
            case SAME_SENTENCE_ELSEWHERE -> {
                var told = List.of(
                        words.phrase(like.type().code(), "how"),
                        words.phrase(like.type().code(), "harm"));
                problems.set(problems.size() - 1, telling(like, told));
                yield at(words.pick(city.spots()), like.type(), firm(like.type()), soon, told);
            }
            case A_YEAR_LATER -> again(like, like.type(), like.begin().plus(Duration.ofDays(330 + random.nextInt(70))));
        };
    }

    private InventedProblem at(Spot spot, Type type, @Nullable Firm firm, Instant begin, List<String> told) {
        boolean street = spot.form() == Form.STREET;
        double[] point = city.away(spot.lon(), spot.lat(), random.nextInt(spot.form() == Form.VILLAGE ? 350 : 150));
        return new InventedProblem(
                problems.size(),
                type,
                spot,
                street ? 1 + random.nextInt(180) : 0,
                point[0],
                point[1],
                firm,
                begin,
                5 + random.nextInt(45),
                told);
    }

    private InventedProblem again(InventedProblem like, Type type, Instant begin) {
        return new InventedProblem(
                problems.size(),
                type,
                like.spot(),
                like.house(),
                like.lon(),
                like.lat(),
                like.firm(),
                begin,
                5 + random.nextInt(45),
                List.of());
    }

    private static InventedProblem telling(InventedProblem like, List<String> told) {
        return new InventedProblem(
                like.id(),
                like.type(),
                like.spot(),
                like.house(),
                like.lon(),
                like.lat(),
                like.firm(),
                like.begin(),
                like.days(),
                told);
    }

    private @Nullable Firm firm(Type type) {
        if (type.trade().isEmpty()) {
            return null;
        }
        String name = words.name("stem-first") + words.name("stem-last");
        List<String> kinds = words.colloquial(type.trade());
        return new Firm(
                "ent-%05d".formatted(++firms),
                name + words.official(type.trade()),
                kinds.stream().map(kind -> name + kind).toList(),
                kinds);
    }

    private Type ofSomeTrade(Type than) {
        Type other = otherThan(than);
        return other.trade().isEmpty() ? ofSomeTrade(than) : other;
    }

    private Type otherThan(Type type) {
        Type other = words.pick(ReportWords.TYPES);
        return other.kind().equals(type.kind()) ? otherThan(type) : other;
    }

    /** Another problem that the same firm may cause: one of its trade if there is one, else one that anybody may cause. */
    private Type sameFirmsOther(Type type) {
        List<Type> others = ReportWords.TYPES.stream()
                .filter(other -> !other.kind().equals(type.kind()))
                .toList();
        List<Type> ofTrade = others.stream()
                .filter(other -> !type.trade().isEmpty() && other.trade().equals(type.trade()))
                .toList();
        return words.pick(
                ofTrade.isEmpty()
                        ? others.stream()
                                .filter(other -> other.trade().isEmpty())
                                .toList()
                        : ofTrade);
    }

    private Instant begin() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    }
}
