package org.ecoledger.inspection.volumes;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.papers.Paper;
import org.ecoledger.inspection.volumes.ListKind.ListField;
import org.ecoledger.inspection.volumes.ListRow.Attached;
import org.ecoledger.inspection.volumes.UnitLists.UnitList;
import org.ecoledger.organisation.Unit;
import org.springframework.stereotype.Component;

/** A unit's three lists as one paper with three tables; annulled rows are no part of it. */
@Component
class ListPaper {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Clock clock;

    ListPaper(Clock clock) {
        this.clock = clock;
    }

    Paper of(Inspection inspection, Unit unit, List<UnitList> lists) {
        String asOf = TIME.format(CityTime.at(clock.instant()));
        return new Paper(
                unit.name() + "资料、工作措施、问题三方面清单",
                List.of("督察：" + inspection.name() + "　单位：" + unit.name() + "　截至：" + asOf, confirmed(lists)),
                lists.stream().map(ListPaper::table).toList());
    }

    private static String confirmed(List<UnitList> lists) {
        return lists.stream()
                .map(list -> list.kind().chinese()
                        + (list.confirmed() == null
                                ? "尚未核对"
                                : "由" + list.confirmed().byName() + "于"
                                        + TIME.format(
                                                CityTime.at(list.confirmed().at())) + "核对"))
                .collect(Collectors.joining("；"));
    }

    private static Paper.Table table(UnitList list) {
        var columns = new ArrayList<Paper.Column>();
        columns.add(new Paper.Column("序号", 6));
        list.kind().fields().forEach(field -> columns.add(new Paper.Column(field.chinese(), field.width())));
        columns.add(new Paper.Column("附件", 16));
        List<ListRow> rows = list.rows().stream().filter(ListRow::counts).toList();
        var texts = new ArrayList<List<String>>();
        for (ListRow row : rows) {
            var cells = new ArrayList<String>();
            cells.add(Integer.toString(texts.size() + 1));
            for (ListField field : list.kind().fields()) {
                cells.add(row.cells().getOrDefault(field.code(), ""));
            }
            cells.add(row.files().stream().map(Attached::name).collect(Collectors.joining("、")));
            texts.add(List.copyOf(cells));
        }
        return new Paper.Table(list.kind().chinese(), List.copyOf(columns), List.copyOf(texts));
    }
}
