package org.ecoledger.reports.fields;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.OneLook;
import org.ecoledger.reports.fields.Field.Shape;
import org.ecoledger.reports.fields.FieldValue.Number;
import org.ecoledger.reports.wording.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All that a template may ask for, and the answers: what is printed, with the figures that prove it (C4). */
@Component("documentFields")
public class Fields {
    private final FieldBook book;
    private final Map<String, FieldSource> sources;

    @Autowired
    Fields(List<FieldSource> sources) throws IOException {
        this(sources, new PathMatchingResourcePatternResolver().getResources("classpath*:reports/fields/*.csv"));
    }

    Fields(List<FieldSource> sources, Resource... catalogue) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(FieldSource::source, Function.identity()));
        this.book = FieldBook.read(catalogue, this.sources.keySet());
    }

    private record Question(Field field, Scope scope) {}

    public List<Field> all() {
        return List.copyOf(book.fields().values());
    }

    public Optional<Field> find(String name) {
        return Optional.ofNullable(book.fields().get(name));
    }

    /**
     * What a template asks for with this tag: a name, or a name and a facet after a dot. Only numbers have facets.
     *
     * @return empty where there is no such field, or the facet is none of its own
     */
    public Optional<Asked> parse(String tag) {
        String written = tag.strip();
        int dot = written.lastIndexOf('.');
        if (dot < 0) {
            return find(written).map(field -> new Asked(field, Facet.VALUE));
        }
        return find(written.substring(0, dot).strip())
                .flatMap(field -> Facet.of(written.substring(dot + 1).strip())
                        .filter(facet -> facet == Facet.VALUE || field.shape() == Shape.NUMBER)
                        .map(facet -> new Asked(field, facet)));
    }

    /** The answer of the field's source; nothing of a region that the reader may not see. */
    public FieldValue value(Field field, Scope scope) {
        if (!scope.seenBy().covers(scope.region())) {
            return new FieldValue.Missing(scope.region().name() + "不在您的管辖范围内");
        }
        if (!field.subject().isEmpty()
                && (scope.subject() == null || !scope.subject().kind().equals(field.subject()))) {
            return new FieldValue.Missing("“" + field.name() + "”只在针对具体对象的文书中有值");
        }
        return OneLook.once(new Question(field, scope), () -> source(field).value(field, scope));
    }

    /** While the work runs each question is asked once: a number, its change and its note rest on the same look at the data. */
    public <T> T asOneLook(Supplier<T> work) {
        return OneLook.taking(work);
    }

    /**
     * What is printed for a number, words or a flag.
     *
     * @throws IllegalArgumentException for rows and pictures, which are not said in a line
     */
    public Said said(Asked asked, Scope scope) {
        Field field = asked.field();
        return switch (asked.facet()) {
            case VALUE, BARE, UNIT -> said(value(field, scope), asked.facet());
            case NOTE -> note(field, scope);
            case LAST_YEAR -> said(value(field, yearBefore(field, scope)), Facet.VALUE);
            case LAST_PERIOD -> said(value(field, periodBefore(field, scope)), Facet.VALUE);
            case SINCE_JANUARY -> said(value(field, sinceJanuary(scope)), Facet.VALUE);
            case TARGET, NUMERATOR, DENOMINATOR -> part(field, scope, asked.facet());
            case YEAR_ON_YEAR, ON_PERIOD, SINCE_JANUARY_YEAR_ON_YEAR, GAP -> compared(asked, scope);
        };
    }

    /** What is printed for a value that a row of a loop brings itself; facets that need a period are none of it. */
    public Said said(FieldValue own, Facet facet) {
        return switch (own) {
            case FieldValue.Missing _ -> Said.missing();
            case FieldValue.Words words -> new Said(words.text(), List.of());
            case FieldValue.Flag flag -> new Said(flag.isTrue() ? "是" : "否", List.of());
            case Number number -> number(number.figure(), facet);
            case FieldValue.Rows _, FieldValue.Picture _ ->
                throw new IllegalArgumentException("Rows and pictures are not said in a line");
        };
    }

    /** The comparison that this asks for, as a figure of its own; empty where the field has no figure in this scope. */
    Optional<Comparison> comparison(Asked asked, Scope scope) {
        Field field = asked.field();
        Scope first = asked.facet() == Facet.SINCE_JANUARY_YEAR_ON_YEAR ? sinceJanuary(scope) : scope;
        if (!(value(field, first) instanceof Number now)) {
            return Optional.empty();
        }
        String ref = FieldFigures.ref(asked, scope);
        Optional<Figure> target = source(field).part(field, first, Facet.TARGET);
        if (asked.facet() == Facet.GAP) {
            return Optional.of(Comparison.gap(ref, now, target));
        }
        Scope before = asked.facet() == Facet.ON_PERIOD ? periodBefore(field, first) : yearBefore(field, first);
        return Optional.of(Comparison.of(
                ref,
                asked.facet(),
                now,
                value(field, before),
                target,
                source(field).incomparable(field, first, before)));
    }

    private Said compared(Asked asked, Scope scope) {
        return comparison(asked, scope)
                .map(comparison -> new Said(comparison.figure().text(), comparison.figures()))
                .orElseGet(Said::missing);
    }

    private Said part(Field field, Scope scope, Facet facet) {
        if (!scope.seenBy().covers(scope.region())) {
            return Said.missing();
        }
        return source(field)
                .part(field, scope, facet)
                .map(figure -> number(figure, Facet.VALUE))
                .orElseGet(Said::missing);
    }

    /** What a reader of the figure must know, and of its comparison with the year before. */
    private Said note(Field field, Scope scope) {
        if (!(value(field, scope) instanceof Number number)) {
            return new Said("", List.of());
        }
        String own = Objects.requireNonNullElse(number.figure().note(), "");
        String difference = value(field, yearBefore(field, scope)) instanceof Number before
                ? Comparison.editions(number.figure(), before.figure()).orElse("")
                : "";
        return new Said(
                own + (own.isEmpty() || difference.isEmpty() ? "" : "；") + difference, List.of(number.figure()));
    }

    private static Said number(Figure figure, Facet facet) {
        if (facet == Facet.UNIT) {
            return new Said(Wording.unit(figure.unit()), List.of());
        }
        if (facet == Facet.NOTE) {
            return new Said(Objects.requireNonNullElse(figure.note(), ""), List.of(figure));
        }
        if (figure.value() == null) {
            return new Said(Figure.MISSING, List.of(figure));
        }
        String text =
                facet == Facet.BARE ? figure.text() : Wording.amount(figure.value(), figure.text(), figure.unit());
        return new Said(text, List.of(figure));
    }

    private Scope yearBefore(Field field, Scope scope) {
        return scope.over(scope.period().yearBeforeUpTo(lastDay(field, scope)));
    }

    private Scope periodBefore(Field field, Scope scope) {
        return scope.over(scope.period().beforeUpTo(lastDay(field, scope)));
    }

    private static Scope sinceJanuary(Scope scope) {
        return scope.over(scope.period().sinceJanuary());
    }

    private LocalDate lastDay(Field field, Scope scope) {
        return source(field).lastDay(field, scope.today());
    }

    private FieldSource source(Field field) {
        return Objects.requireNonNull(sources.get(field.source()), field::source);
    }
}
