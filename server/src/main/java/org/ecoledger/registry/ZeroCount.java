package org.ecoledger.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Region;
import org.ecoledger.registry.RegistryObject.State;
import org.jspecify.annotations.Nullable;

/**
 * A list counted in one region; of those that go to zero also how fast.
 *
 * @param deadline null where none holds for the whole region
 * @param leads numbers of the objects that became leads
 */
record ZeroCount(
        TypedList list,
        Region region,
        List<RegistryObject> objects,
        @Nullable LocalDate deadline,
        Set<String> leads,
        LocalDate today) {
    private static final int LATELY_DAYS = 28;

    String ref(Measure measure) {
        return ZeroFigures.KIND + ":" + list.code() + "/" + region.code() + "/" + measure.code();
    }

    /** The objects that the measure counts. */
    List<RegistryObject> counted(Measure measure) {
        return objects.stream().filter(object -> counts(measure, object)).toList();
    }

    private boolean counts(Measure measure, RegistryObject object) {
        return switch (measure) {
            case INITIAL -> true;
            case REMOVED, SHARE -> object.state() == State.REMOVED;
            case PROPOSED -> object.state() == State.PROPOSED;
            case REMAINING, PER_WEEK -> object.state() != State.REMOVED;
            case BACK -> object.state() != State.REMOVED && object.backs() > 0;
            case CHECK_OVERDUE -> object.isCheckOverdue(today);
            case LEADS -> leads.contains(object.number());
            case LATELY ->
                object.state() == State.REMOVED
                        && object.removedAt() != null
                        && !LocalDate.ofInstant(object.removedAt(), CityTime.ZONE)
                                .isBefore(today.minusDays(LATELY_DAYS));
        };
    }

    /** Days from today until the deadline's end; null where there is none or it has passed. */
    @Nullable
    Long daysLeft() {
        if (deadline == null || deadline.isBefore(today)) {
            return null;
        }
        return ChronoUnit.DAYS.between(today, deadline) + 1;
    }

    /** Exact; null where it means nothing: no deadline ahead, nothing on the list (N50). */
    @Nullable
    BigDecimal value(Measure measure) {
        BigDecimal count = BigDecimal.valueOf(counted(measure).size());
        return switch (measure) {
            case SHARE ->
                objects.isEmpty()
                        ? null
                        : count.multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(objects.size()), 1, RoundingMode.HALF_EVEN);
            case PER_WEEK -> {
                Long days = daysLeft();
                yield days == null
                        ? null
                        : count.multiply(BigDecimal.valueOf(7))
                                .divide(BigDecimal.valueOf(days), 0, RoundingMode.CEILING);
            }
            default -> count;
        };
    }

    String text(Measure measure) {
        BigDecimal value = value(measure);
        if (value != null) {
            return value.toPlainString();
        }
        if (measure == Measure.SHARE) {
            return "无";
        }
        return deadline == null ? "未定时限" : "已到期";
    }

    Shown shown(Measure measure) {
        return Shown.of(value(measure), text(measure), value(measure) == null ? "" : measure.unit(), ref(measure));
    }

    Map<Measure, Shown> all() {
        Map<Measure, Shown> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            all.put(measure, shown(measure));
        }
        return all;
    }
}
