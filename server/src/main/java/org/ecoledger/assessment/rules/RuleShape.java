package org.ecoledger.assessment.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be written in a rule set: read off its records, so that the reader, the editor and the tests can never differ from
 * them.
 *
 * @param parts by name; the first is the rule set itself
 */
record RuleShape(Map<String, Part> parts) {
    /** Lists that may be left out; all others must have an element. */
    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "RuleSet.deductions",
            "RuleSet.vetoes",
            "RuleSet.cascades",
            "RuleSet.triggers",
            "Options.notStated",
            "Trigger.On.Top.shares");

    private static final Map<String, Object> DEFAULTS = Map.of(
            "RuleSet.subjects",
            "COUNTY",
            "RuleItem.leastValidShare",
            "0",
            "RuleItem.bonus",
            false,
            "Options.objectionDays",
            5,
            "Options.appealDays",
            5,
            "Veto.Condition.Occurs.least",
            1);

    /** Behind the tables that it is made with. */
    static final RuleShape OF_RULE_SETS = of(RuleSet.class);

    /** How an entry is written. */
    enum Writing {
        TEXT,
        WHOLE,
        NUMBER,
        FLAG,
        DAY,
        CHOICE,
        PART
    }

    /**
     * A record, or a choice among several, told apart by {@code kind}.
     *
     * @param kinds one without a name for a plain record
     */
    record Part(String name, List<Kind> kinds) {
        @Nullable
        Kind kind(String called) {
            return kinds.stream()
                    .filter(kind -> kind.name().equals(called))
                    .findFirst()
                    .orElse(null);
        }

        boolean isChoice() {
            return !kinds.getFirst().name().isEmpty();
        }
    }

    /** @param name as written under {@code kind} */
    record Kind(String name, String chinese, String english, List<Entry> entries) {}

    /**
     * @param record in which it stands
     * @param many whether it is a list
     * @param required whether it must be written
     * @param instead what holds where it is not; null for nothing
     * @param choices of a CHOICE
     * @param part of a PART
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(
            String record,
            String name,
            String chinese,
            String english,
            Writing writing,
            boolean many,
            boolean required,
            @Nullable Object instead,
            List<Option> choices,
            @Nullable String part) {}

    record Option(String name, String chinese, String english) {}

    Part root() {
        return part("RuleSet");
    }

    Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(name);
        }
        return part;
    }

    private static RuleShape of(Class<?> root) {
        var parts = new LinkedHashMap<String, Part>();
        add(root, parts);
        return new RuleShape(parts);
    }

    private static void add(Class<?> type, Map<String, Part> parts) {
        String name = name(type);
        if (parts.containsKey(name)) {
            return;
        }
        parts.put(name, new Part(name, List.of()));
        var kinds = new ArrayList<Kind>();
        JsonSubTypes choices = type.getAnnotation(JsonSubTypes.class);
        if (choices == null) {
            kinds.add(new Kind("", "", "", entries(type, parts)));
        } else {
            for (JsonSubTypes.Type choice : choices.value()) {
                RuleNames.Name called = RuleNames.choice(name, choice.name());
                kinds.add(new Kind(choice.name(), called.chinese(), called.english(), entries(choice.value(), parts)));
            }
        }
        parts.put(name, new Part(name, List.copyOf(kinds)));
    }

    private static List<Entry> entries(Class<?> type, Map<String, Part> parts) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component ->
                        !(type == RuleSet.class && component.getName().equals("hash")))
                .map(component -> entry(type, component, parts))
                .toList();
    }

    private static Entry entry(Class<?> type, RecordComponent component, Map<String, Part> parts) {
        String record = name(type);
        String key = record + "." + component.getName();
        boolean many = component.getType() == List.class;
        Class<?> of = many ? element(component.getGenericType()) : component.getType();
        Writing writing = writing(of);
        if (writing == Writing.PART) {
            add(of, parts);
        }
        boolean mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Object instead = instead(key, component.getName(), of);
        RuleNames.Name called = RuleNames.entry(record, component.getName());
        return new Entry(
                record,
                component.getName(),
                called.chinese(),
                called.english(),
                writing,
                many,
                many ? !MAY_BE_EMPTY.contains(key) : !mayLack && instead == null && !key.equals("RuleSet.options"),
                instead,
                choices(of),
                writing == Writing.PART ? name(of) : null);
    }

    private static @Nullable Object instead(String key, String component, Class<?> of) {
        Object said = DEFAULTS.get(key);
        if (said != null) {
            return said;
        }
        if (of == Scope.class) {
            return Scope.OWN.name();
        }
        if (of == Value.Span.class) {
            return Value.Span.PERIOD.name();
        }
        return component.equals("english") ? "" : null;
    }

    private static List<Option> choices(Class<?> of) {
        if (!of.isEnum()) {
            return List.of();
        }
        return Arrays.stream(of.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .map(choice -> {
                    RuleNames.Name called = RuleNames.choice(name(of), choice);
                    return new Option(choice, called.chinese(), called.english());
                })
                .toList();
    }

    private static Writing writing(Class<?> type) {
        if (type == String.class) {
            return Writing.TEXT;
        }
        if (type == int.class) {
            return Writing.WHOLE;
        }
        if (type == boolean.class) {
            return Writing.FLAG;
        }
        if (type == BigDecimal.class) {
            return Writing.NUMBER;
        }
        if (type == LocalDate.class) {
            return Writing.DAY;
        }
        return type.isEnum() ? Writing.CHOICE : Writing.PART;
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /** The type's name within this package: {@code Formula.Bands.Band}. */
    private static String name(Class<?> type) {
        return type.getPackage() == RuleShape.class.getPackage()
                ? type.getName()
                        .substring(RuleShape.class.getPackageName().length() + 1)
                        .replace('$', '.')
                : type.getSimpleName();
    }
}
