package org.ecoledger.reports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many handed-over cases came and were answered: {@code case-total:{inspection}/{from}..{to}/{what}}, also of one county, batch
 * or kind of pollution: {@code …/county=990101}. Each opens to its cases.
 */
@Component
class CaseTotals implements FigureSource {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final int NEXT_DAYS = 7;

    private final CaseResults results;
    private final Regions regions;
    private final Clock clock;

    CaseTotals(CaseResults results, Regions regions, Clock clock) {
        this.results = results;
        this.regions = regions;
        this.clock = clock;
    }

    /** What is counted; what is owed or overdue is always as of now. */
    enum What {
        RECEIVED("收到交办件", "时段内交办的件数，以批次交办时刻计"),
        REPORTED("已上报答复", "时段内上报答复的件数，以上报时刻计"),
        ON_TIME("按时上报", "时段内上报、且未超过答复时限的件数"),
        TRUE("属实", "时段内上报、认定属实的件数"),
        PARTLY("部分属实", "时段内上报、认定部分属实的件数"),
        UNTRUE("不属实", "时段内上报、认定不属实的件数"),
        STAGED("阶段性办结", "时段内上报、办结情况为阶段性办结的件数"),
        DONE("已办结", "时段内上报、办结情况为已办结的件数"),
        ACCOUNTABLE("有责任人被处理", "时段内上报、答复写明责任人被处理的件数"),
        OWED("尚未上报", "此刻尚未上报、也未并案的件数"),
        OVERDUE("逾期未上报", "此刻尚未上报、已超过时限的件数"),
        DUE_NEXT("下周到期", "时段结束后七天内到答复时限、尚未上报的件数");

        private final String chinese;
        private final String method;

        What(String chinese, String method) {
            this.chinese = chinese;
            this.method = method;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String chinese() {
            return chinese;
        }

        private boolean counts(CaseResult one, Span span) {
            boolean reported = one.isReportedIn(span.from(), span.to());
            return switch (this) {
                case RECEIVED ->
                    !one.handedOverAt().isBefore(span.from())
                            && one.handedOverAt().isBefore(span.to());
                case REPORTED -> reported;
                case ON_TIME -> reported && one.isOnTime();
                case TRUE, PARTLY, UNTRUE -> reported && code().equals(one.truth());
                case STAGED, DONE -> reported && code().equals(one.handling());
                case ACCOUNTABLE -> reported && one.heldToAccount();
                case OWED -> one.owed();
                case OVERDUE -> one.isOverdueAt(span.now());
                case DUE_NEXT -> one.isDueIn(span.to(), span.next());
            };
        }

        private @Nullable Instant moment(CaseResult one) {
            return switch (this) {
                case RECEIVED -> one.handedOverAt();
                case REPORTED, ON_TIME, TRUE, PARTLY, UNTRUE, STAGED, DONE, ACCOUNTABLE -> one.reportedAt();
                case OWED, OVERDUE, DUE_NEXT -> one.dueAt();
            };
        }
    }

    private record Span(Instant from, Instant to, Instant next, Instant now) {}

    /** One part of the cases: {@code county=990101}; all of them for {@link #WHOLE}. */
    record Part(String dimension, String value, String label) {
        static final Part WHOLE = new Part("", "", "");

        String ref() {
            return dimension.isEmpty() ? "" : "/" + dimension + "=" + value;
        }

        boolean has(CaseResult one) {
            return switch (dimension) {
                case "county" -> one.county().equals(value);
                case "batch" -> Integer.toString(one.batch()).equals(value);
                case "pollution" -> one.pollution().contains(value);
                default -> true;
            };
        }
    }

    @Override
    public String kind() {
        return "case-total";
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", 4);
        boolean seen = regions.city().filter(jurisdiction::covers).isPresent();
        if (!seen || parts.length < 3 || !parts[1].matches("[0-9-]{10}\\.\\.[0-9-]{10}")) {
            return Optional.empty();
        }
        try {
            LocalDate from = LocalDate.parse(parts[1].substring(0, 10));
            LocalDate to = LocalDate.parse(parts[1].substring(12));
            Optional<Part> part = parts.length == 3 ? Optional.of(Part.WHOLE) : part(parts[3]);
            return part.flatMap(which -> Arrays.stream(What.values())
                    .filter(what -> what.code().equals(parts[2]))
                    .findFirst()
                    .map(what -> figure(parts[0], results.of(parts[0]), from, to, what, which)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Part> part(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            return Optional.empty();
        }
        String value = text.substring(equals + 1);
        return switch (text.substring(0, equals)) {
            case "county" -> regions.find(value).map(county -> new Part("county", value, county.name()));
            case "batch" -> Optional.of(new Part("batch", value, "第" + value + "批"));
            case "pollution" -> Optional.of(new Part("pollution", value, value));
            default -> Optional.empty();
        };
    }

    /** @param all the inspection's cases, read once for all figures of a document */
    Figure figure(String inspection, List<CaseResult> all, LocalDate from, LocalDate to, What what, Part part) {
        var span = new Span(
                CityTime.startOf(from),
                CityTime.startOf(to.plusDays(1)),
                CityTime.startOf(to.plusDays(1L + NEXT_DAYS)),
                clock.instant());
        List<Input> cases = all.stream()
                .filter(one -> part.has(one) && what.counts(one, span))
                .map(one -> input(one, what))
                .toList();
        BigDecimal value = BigDecimal.valueOf(cases.size());
        return Figure.of(
                "case-total:" + inspection + "/" + from + ".." + to + "/" + what.code() + part.ref(),
                part.label() + what.chinese + "（" + from + "至" + to + "）",
                value,
                value.toPlainString(),
                "件",
                null,
                null,
                what.method,
                cases,
                span.now(),
                null);
    }

    private static Input input(CaseResult one, What what) {
        Instant moment = what.moment(one);
        return new Input.Fact(
                one.acceptance() + " " + one.title(),
                moment == null ? "" : MOMENT.format(CityTime.at(moment)),
                "",
                "/matters/" + one.matter());
    }
}
