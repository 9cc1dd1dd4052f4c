package org.ecoledger.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.ImportKind.Option;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of file that the modules take in. */
@Component
class ImportKinds {
    private final ObjectProvider<ImportKind> kinds;
    private final ObjectProvider<ImportFamily> families;
    private final Map<String, List<Column>> columns = new ConcurrentHashMap<>();

    /** Kinds are looked up when needed, since they may use what uses the imports. */
    ImportKinds(ObjectProvider<ImportKind> kinds, ObjectProvider<ImportFamily> families) {
        this.kinds = kinds;
        this.families = families;
    }

    private Stream<ImportKind> all() {
        return Stream.concat(kinds.stream(), families.stream().flatMap(family -> family.kinds().stream()));
    }

    Optional<ImportKind> find(String code) {
        return all().filter(kind -> kind.code().equals(code)).findFirst();
    }

    ImportKind get(String code) {
        return find(code).orElseThrow(() -> Problem.unacceptable("intake.no-such-kind", code));
    }

    List<ImportKind> openTo(Actor actor) {
        return all().filter(kind -> kind.isOpenTo(actor))
                .sorted(Comparator.comparing(ImportKind::order).thenComparing(ImportKind::code))
                .toList();
    }

    /** Kinds whose imports the actor may not know of, whoever sent them. */
    List<String> closedTo(Actor actor) {
        return all().filter(kind -> kind.isConfidential() && !kind.isOpenTo(actor))
                .map(ImportKind::code)
                .toList();
    }

    List<Column> columnsOf(ImportKind kind) {
        return columns.computeIfAbsent(kind.code(), _ -> kind.columns());
    }

    /** The options with their presets; unknown, missing or impossible ones are refused beside their names. */
    Map<String, String> complete(ImportKind kind, Map<String, String> given) {
        Set<String> known = kind.options().stream().map(Option::name).collect(Collectors.toSet());
        List<Objection> objections = new java.util.ArrayList<>();
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> objections.add(Objection.to(name, "intake.option-unknown", name)));
        Map<String, String> complete = new LinkedHashMap<>();
        for (Option option : kind.options()) {
            String value = given.getOrDefault(option.name(), "").strip();
            if (value.isEmpty() && option.preset() == null) {
                objections.add(Objection.to(
                        option.name(), "intake.option-missing", option.title().chinese()));
            } else if (!value.isEmpty()
                    && !option.choices().isEmpty()
                    && !option.choices().contains(value)) {
                objections.add(Objection.to(
                        option.name(), "intake.option-impossible", value, String.join("、", option.choices())));
            } else {
                complete.put(option.name(), value.isEmpty() ? String.valueOf(option.preset()) : value);
            }
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("intake.options-refused", objections);
        }
        return complete;
    }
}
