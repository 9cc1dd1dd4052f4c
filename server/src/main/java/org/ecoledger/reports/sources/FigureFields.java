package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figures;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.springframework.stereotype.Component;

/**
 * Numbers that other modules show under an address. The item is that address with {@code {region}}, {@code {from}}, {@code {to}}
 * and {@code {year}} to be filled in, which way is better, and how a change is said: {@code relative}, {@code share} or
 * {@code counted}. An address with {@code !now} knows the present only: it answers for a period that runs, or ended less than its
 * own length ago. {@code missing:{why}} has no ledger at all.
 */
@Component
class FigureFields implements FieldSource {
    private static final String NOW = "!now";
    private static final String NO_LEDGER = "missing:";
    private static final int MOST_DAYS_AGO = 20;
    /** Records that begin this many days after a period's first day do not cover it. */
    private static final int DAYS_OF_GRACE = 31;

    private final Figures figures;
    private final DocumentCounts counts;

    FigureFields(Figures figures, DocumentCounts counts) {
        this.figures = figures;
        this.counts = counts;
    }

    private record Item(String address, Better better, String manner) {
        static Item of(Field field) {
            String[] parts = field.item().split(" ");
            return new Item(parts[0], Better.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]);
        }

        boolean isOfNow() {
            return address.endsWith(NOW);
        }

        String in(Scope scope) {
            String plain = isOfNow() ? address.substring(0, address.length() - NOW.length()) : address;
            return plain.replace("{region}", scope.region().code())
                    .replace("{from}", scope.period().from().toString())
                    .replace("{to}", scope.period().to().toString())
                    .replace("{year}", String.valueOf(scope.period().to().getYear()));
        }

        FieldValue number(Figure figure) {
            return new FieldValue.Number(figure, better, manner.equals("share"), manner.equals("counted"));
        }
    }

    @Override
    public String source() {
        return "figure";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        Item item = Item.of(field);
        if (item.address().startsWith(NO_LEDGER)) {
            return new Missing(item.address().substring(NO_LEDGER.length()));
        }
        if (item.isOfNow() && !isPresent(scope.period(), scope.today())) {
            return new Missing("只有当前数，没有" + scope.period().title() + "的数");
        }
        return figures.find(item.in(scope), scope.seenBy())
                .map(item::number)
                .orElseGet(() -> new Missing("没有“" + field.name() + "”的数据"));
    }

    /** Whether what is so now may be said of the period; never of the period before it too. */
    private static boolean isPresent(Period period, LocalDate today) {
        long length = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        long ago = ChronoUnit.DAYS.between(period.to(), today);
        return ago <= Math.min(length - 1, MOST_DAYS_AGO) && !period.from().isAfter(today);
    }

    /** A rate's two counts are its first inputs. */
    @Override
    public Optional<Figure> part(Field field, Scope scope, Facet facet) {
        int index = switch (facet) {
            case NUMERATOR -> 0;
            case DENOMINATOR -> 1;
            default -> -1;
        };
        if (index < 0
                || !(value(field, scope) instanceof FieldValue.Number(Figure figure, var _, boolean share, var _))
                || !share) {
            return Optional.empty();
        }
        List<Input> inputs = figure.inputs();
        return inputs.size() == 2 && inputs.get(index) instanceof Input.Derived(var _, var _, var _, String ref)
                ? figures.find(ref, scope.seenBy())
                : Optional.empty();
    }

    /** Where the records begin well within the earlier period, its number is no base. */
    @Override
    public Optional<String> incomparable(Field field, Scope now, Scope before) {
        Item item = Item.of(field);
        String address = item.address().startsWith(NO_LEDGER) ? "" : item.in(before);
        if (!address.startsWith(DocumentCounts.KIND + ":")) {
            return Optional.empty();
        }
        return counts.since(address.substring(DocumentCounts.KIND.length() + 1))
                .filter(since -> since.isAfter(before.period().from().plusDays(DAYS_OF_GRACE)))
                .map(since -> "比较期的台账自" + since + "起才有记录，不作比较");
    }

    /** Whether a number of this scope is more than none. */
    static boolean isSome(FieldValue value) {
        return value instanceof FieldValue.Number(Figure figure, var _, var _, var _)
                && Optional.ofNullable(figure.value()).map(BigDecimal::signum).orElse(0) > 0;
    }
}
