package org.ecoledger.inspection;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.inspection.CaseViews.Coded;
import org.ecoledger.inspection.CaseViews.Line;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A batch with the counts by which public notices state it, beside what its list says of itself. */
@Component
class BatchViews {
    private final Batches batches;
    private final Cases cases;
    private final CaseViews views;

    BatchViews(Batches batches, Cases cases, CaseViews views) {
        this.batches = batches;
        this.cases = cases;
        this.views = views;
    }

    /**
     * How many cases are of one county or type.
     *
     * @param stated how many the list says; null where it says nothing
     */
    record Count(
            String code,
            String name,
            int cases,
            int starred,
            @Nullable Integer stated) {}

    /**
     * A batch as far as its reader sees it.
     *
     * @param counties each case has one, so they add up to all
     * @param types a case of several counts in each
     * @param stated what the list's head says; compared only by whoever sees the whole batch
     * @param missing numbers left out in the list's sequence
     */
    record BatchFile(
            Inspection inspection,
            int batch,
            Instant handedOverAt,
            boolean mayEdit,
            List<Line> cases,
            List<Count> counties,
            List<Count> types,
            @Nullable Integer stated,
            List<Integer> missing) {}

    /** @throws Problem 404 where there is none, or the reader sees none of its cases */
    BatchFile file(Inspection inspection, int batch, Jurisdiction jurisdiction, boolean mayEdit, Locale locale) {
        Instant handedOver = batches.handedOverAt(inspection.code(), batch)
                .orElseThrow(() -> Problem.notFound("inspection.no-such-batch", inspection.name(), batch));
        List<Case> all = cases.ofBatch(inspection.code(), batch);
        List<Line> seen = views.lines(all, jurisdiction, locale);
        if (seen.isEmpty()) {
            throw Problem.notFound("inspection.no-such-batch", inspection.name(), batch);
        }
        boolean whole = seen.size() == all.size();
        Map<String, Integer> stated = whole ? batches.stated(inspection.code(), batch) : Map.of();
        return new BatchFile(
                inspection,
                batch,
                handedOver,
                mayEdit,
                seen,
                counted(seen, line -> Stream.of(line.county()), stated),
                counted(seen, line -> line.pollution().stream().map(name -> new Coded(name, name)), Map.of()),
                stated.get(Batches.WHOLE),
                whole ? missing(all) : List.of());
    }

    /** Those stated and not there count, too. */
    private static List<Count> counted(
            List<Line> lines, Function<Line, Stream<Coded>> by, Map<String, Integer> stated) {
        Map<Coded, List<Line>> groups = lines.stream()
                .flatMap(line -> by.apply(line).map(coded -> Map.entry(coded, line)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var names = groups.keySet().stream().map(Coded::name).collect(Collectors.toSet());
        Stream<Count> absent = stated.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Batches.WHOLE) && !names.contains(entry.getKey()))
                .map(entry -> new Count(entry.getKey(), entry.getKey(), 0, 0, entry.getValue()));
        return Stream.concat(
                        groups.entrySet().stream()
                                .map(group -> new Count(
                                        group.getKey().code(),
                                        group.getKey().name(),
                                        group.getValue().size(),
                                        (int) group.getValue().stream()
                                                .filter(Line::starred)
                                                .count(),
                                        stated.get(group.getKey().name()))),
                        absent)
                .sorted(Comparator.comparingInt(Count::cases).reversed().thenComparing(Count::code))
                .toList();
    }

    private static List<Integer> missing(List<Case> all) {
        var there = all.stream().map(Case::sequence).collect(Collectors.toSet());
        int last = there.stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.rangeClosed(1, last)
                .filter(number -> !there.contains(number))
                .boxed()
                .toList();
    }
}
