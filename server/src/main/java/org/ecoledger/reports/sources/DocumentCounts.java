package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.registry.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What documents count over a period: {@code count:{code}[={argument}]/{region}/{from}..{to}}, days included. A count opens to
 * its rows, a rate to its two counts. A period before the first record has no number at all.
 */
@Component
class DocumentCounts implements FigureSource {
    static final String KIND = "count";

    private static final int MOST_SHOWN = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern KEY =
            Pattern.compile("([a-z-]{1,40})(?:=([a-z0-9:-]{1,80}))?/([0-9]{1,12})/([0-9-]{10})\\.\\.([0-9-]{10})");

    private final CountRows rows;
    private final Regions regions;
    private final Lists lists;
    private final MatterTypes types;
    private final Clock clock;

    DocumentCounts(CountRows rows, Regions regions, Lists lists, MatterTypes types, Clock clock) {
        this.rows = rows;
        this.regions = regions;
        this.lists = lists;
        this.types = types;
        this.clock = clock;
    }

    /**
     * What an address asks for.
     *
     * @param argument such as the code of a list; null where the count takes none
     */
    record Asked(DocumentCount count, @Nullable String argument, Region region, LocalDate from, LocalDate to) {

        Asked of(String code) {
            return new Asked(DocumentCount.get(code), argument, region, from, to);
        }

        String ref() {
            return KIND + ":" + count.code() + (argument == null ? "" : "=" + argument) + "/" + region.code() + "/"
                    + from + ".." + to;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return asked(key).filter(asked -> jurisdiction.covers(asked.region())).map(this::figure);
    }

    /** The first day of which anything is recorded of what this address counts; empty while nothing is. */
    Optional<LocalDate> since(String key) {
        return asked(key)
                .flatMap(asked -> rows.since(
                        asked.count().isRate()
                                ? Objects.requireNonNull(asked.count().over())
                                : asked.count().code()));
    }

    private Optional<Asked> asked(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate from = LocalDate.parse(matcher.group(4));
            LocalDate to = LocalDate.parse(matcher.group(5));
            return to.isBefore(from)
                    ? Optional.empty()
                    : DocumentCount.find(matcher.group(1))
                            .flatMap(count -> regions.find(matcher.group(3))
                                    .map(region -> new Asked(count, matcher.group(2), region, from, to)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Figure figure(Asked asked) {
        return asked.count().isRate() ? rate(asked) : count(asked);
    }

    private Figure count(Asked asked) {
        Optional<LocalDate> since = rows.since(asked.count().code());
        if (since.isEmpty() || asked.to().isBefore(since.get())) {
            String why = since.map(day -> "台账自" + day + "起才有记录").orElse("还没有这一项的台账记录");
            return figure(asked, null, List.of(), why);
        }
        List<Input> counted = rows.of(asked);
        List<Input> inputs = new ArrayList<>(counted.subList(0, Math.min(counted.size(), MOST_SHOWN)));
        var notes = new ArrayList<String>();
        if (counted.size() > MOST_SHOWN) {
            notes.add("下面只列前" + MOST_SHOWN + "条");
        }
        if (since.get().isAfter(asked.from())) {
            notes.add("台账最早一条记录在" + since.get());
        }
        return figure(
                asked, BigDecimal.valueOf(counted.size()), inputs, notes.isEmpty() ? null : String.join("；", notes));
    }

    private Figure rate(Asked asked) {
        Figure of = figure(asked.of(Objects.requireNonNull(asked.count().of())));
        Figure over = figure(asked.of(Objects.requireNonNull(asked.count().over())));
        BigDecimal part = of.value();
        BigDecimal whole = over.value();
        BigDecimal value = part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(HUNDRED).divide(whole, asked.count().decimals(), RoundingMode.HALF_EVEN);
        String why = value != null ? null : whole == null ? over.note() : over.label() + "为0，无从计算";
        return figure(asked, value, Opened.inputs(List.of(of, over)), why);
    }

    private Figure figure(Asked asked, @Nullable BigDecimal value, List<Input> inputs, @Nullable String note) {
        DocumentCount count = asked.count();
        Instant now = clock.instant();
        Instant end = CityTime.startOf(asked.to().plusDays(1));
        return Figure.of(
                asked.ref(),
                asked.region().name() + label(asked) + "（" + asked.from() + "至" + asked.to() + "）",
                value,
                value == null ? Figure.MISSING : value.toPlainString(),
                count.unit(),
                count.basis().isEmpty() ? null : count.basis(),
                null,
                count.method(),
                inputs,
                end.isBefore(now) ? end : now,
                note);
    }

    private String label(Asked asked) {
        String argument = asked.argument();
        return argument == null ? asked.count().label() : asked.count().label().replace("{0}", name(argument));
    }

    private String name(String argument) {
        String code = argument.split(":", 2)[0];
        return lists.find(code)
                .map(list -> list.name().chinese())
                .or(() -> types.find("medium", code).map(MatterTypes.Type::chinese))
                .or(() -> types.find("kind", code).map(MatterTypes.Type::chinese))
                .orElse(argument);
    }
}
