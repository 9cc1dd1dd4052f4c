package org.ecoledger.inspection.aftermath;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.papers.Paper;
import org.springframework.stereotype.Component;

/** The released texts of a batch in the usual columns (边督边改公开情况一览表). */
@Component
class PublicationPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final List<Paper.Column> COLUMNS = List.of(
            new Paper.Column("序号", 4),
            new Paper.Column("受理编号", 10),
            new Paper.Column("交办问题基本情况", 30),
            new Paper.Column("行政区域", 8),
            new Paper.Column("污染类型", 8),
            new Paper.Column("调查核实情况", 36),
            new Paper.Column("是否属实", 6),
            new Paper.Column("处理和整改情况", 34),
            new Paper.Column("责任人被处理情况", 12));

    private final Clock clock;

    PublicationPaper(Clock clock) {
        this.clock = clock;
    }

    /** @param batch 0 for all */
    Paper of(Inspection inspection, int batch, List<Publication> publications) {
        var rows = new ArrayList<List<String>>();
        for (Publication publication : publications) {
            if (publication.withdrawn() == null) {
                rows.add(row(rows.size() + 1, publication));
            }
        }
        String which = batch == 0 ? "" : "（第" + batch + "批）";
        return Paper.of(
                "群众信访举报转办和边督边改公开情况一览表" + which,
                List.of(inspection.name() + which + "　" + DAY.format(CityTime.at(clock.instant()))),
                new Paper.Table("边督边改公开", COLUMNS, List.copyOf(rows)));
    }

    private static List<String> row(int place, Publication publication) {
        PublicText text = publication.text();
        return List.of(
                Integer.toString(place),
                publication.acceptance(),
                text.problem(),
                publication.region(),
                publication.pollution(),
                text.found(),
                truth(publication.truth()),
                text.handled(),
                text.accountability());
    }

    /** As the usual column says it, without the explanation that the city's own lists carry. */
    private static String truth(String code) {
        return switch (code) {
            case "true" -> "属实";
            case "partly" -> "部分属实";
            default -> "不属实";
        };
    }
}
