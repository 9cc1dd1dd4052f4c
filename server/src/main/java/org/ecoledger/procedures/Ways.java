package org.ecoledger.procedures;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways through a table, whatever else stands in its cells. */
record Ways(List<Way> all) {

    /**
     * @param index of the line
     * @param line that leads from the one state to the other
     */
    record Way(int index, Line line, String from, String to) {}

    static Ways of(Table table) {
        return new Ways(IntStream.range(0, table.lines().size())
                .boxed()
                .flatMap(index -> ways(index, table.lines().get(index)))
                .toList());
    }

    private static Stream<Way> ways(int index, Line line) {
        return line.isOpening()
                ? Stream.empty()
                : line.froms().stream()
                        .map(from -> new Way(index, line, from, line.target(from)))
                        .filter(way -> !way.to().isEmpty());
    }

    Set<String> states() {
        return all.stream()
                .flatMap(way -> Stream.of(way.from(), way.to()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> reachableFrom(String start) {
        return reachableFrom(start, way -> true);
    }

    Set<String> reachableFrom(String start, Predicate<Way> allowed) {
        var reached = new LinkedHashSet<>(Set.of(start));
        var open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            String state = open.remove();
            all.stream()
                    .filter(way -> way.from().equals(state) && allowed.test(way))
                    .map(Way::to)
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
