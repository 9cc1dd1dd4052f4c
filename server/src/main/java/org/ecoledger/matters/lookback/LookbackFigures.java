package org.ecoledger.matters.lookback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.matters.lookback.Item.Found;
import org.ecoledger.matters.lookback.Item.Result;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shares of a look-back: {@code lookback-rate:{id}/{measure}}, each opening to the checks that it counts. */
@Component
class LookbackFigures implements FigureSource {
    private static final String KIND = "lookback-rate";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LookbackRows rows;
    private final LookbackItems items;
    private final Clock clock;

    LookbackFigures(LookbackRows rows, LookbackItems items, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.clock = clock;
    }

    /** What is shown of the results. */
    enum Share {
        CHECKED("复核完成率", "已记录结果的件数÷抽中件数"),
        HELD("未反弹率", "复核结果为“未反弹”的件数÷已记录结果的件数"),
        PARTLY("部分反弹率", "复核结果为“部分反弹”的件数÷已记录结果的件数"),
        REBOUNDED("反弹率", "复核结果为“反弹”的件数÷已记录结果的件数");

        private final String label;
        private final String method;

        Share(String label, String method) {
            this.label = label;
            this.method = method;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean counts(Item item) {
            Result result = item.result();
            return result != null && (this == CHECKED || result.found() == Found.valueOf(name()));
        }

        long over(List<Item> all) {
            return this == CHECKED
                    ? all.size()
                    : all.stream().filter(CHECKED::counts).count();
        }

        @Nullable
        BigDecimal of(List<Item> all) {
            long over = over(all);
            return over == 0
                    ? null
                    : BigDecimal.valueOf(all.stream().filter(this::counts).count())
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(over), 2, RoundingMode.HALF_UP);
        }
    }

    /** The share as a page shows it, over all of the draw. */
    Shown shown(long lookback, Share share) {
        String ref = KIND + ":" + lookback + "/" + share.code();
        BigDecimal value = share.of(items.of(lookback, Jurisdiction.everything()));
        return value == null ? Shown.missing("%", ref) : Shown.of(value, value.toPlainString(), "%", ref);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        if (!key.matches("[0-9]{1,18}/[a-z]+")) {
            return Optional.empty();
        }
        String[] parts = key.split("/");
        return rows.find(Long.parseLong(parts[0]), jurisdiction)
                .flatMap(lookback -> List.of(Share.values()).stream()
                        .filter(share -> share.code().equals(parts[1]))
                        .findFirst()
                        .map(share -> figure(lookback, share, jurisdiction)));
    }

    private Figure figure(Lookback lookback, Share share, Jurisdiction jurisdiction) {
        List<Item> all = items.of(lookback.id(), Jurisdiction.everything());
        List<Item> seen = items.of(lookback.id(), jurisdiction);
        long over = share.over(all);
        BigDecimal value = share.of(all);
        var inputs = new ArrayList<Input>();
        inputs.add(new Input.Fact(
                share == Share.CHECKED ? "抽中" : "已记录结果",
                Long.toString(over),
                "件",
                "/matters/lookbacks/" + lookback.id()));
        seen.stream()
                .filter(share::counts)
                .forEach(item -> inputs.add(new Input.Fact(
                        item.matter() + " " + item.title(), note(item), "", "/matters/" + item.matter())));
        return Figure.of(
                KIND + ":" + lookback.id() + "/" + share.code(),
                "第" + lookback.id() + "次回头看" + share.label,
                value,
                value == null ? Figure.MISSING : value.toPlainString(),
                "%",
                null,
                null,
                share.method + "。百分数保留两位小数，四舍五入",
                inputs,
                clock.instant(),
                value == null ? "还没有记录复核结果，无从计算" : seen.size() < all.size() ? "只列出您可查看的事项" : null);
    }

    private static String note(Item item) {
        Result result = item.result();
        return result == null ? "" : result.by() + "：" + result.note();
    }
}
