package org.ecoledger.registry;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.intake.Column;
import org.ecoledger.registry.ListField.Asked;

/** The columns of a list's files: those of every object, and those of the list's own fields. */
final class ObjectColumns {
    static final String FACT = "fact-";

    private ObjectColumns() {}

    static List<Column> of(TypedList list, Lists lists) {
        List<String> key = new ArrayList<>(List.of(list.key().chinese()));
        key.addAll(list.keyAliases());
        key.add(list.key().english());
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("key", true, key, "", list.prefix() + "-0001"),
                column("name", "名称|对象名称|name", ""),
                column("owner", "责任单位|主管单位|owner", "青河县人民政府"),
                column("county", "县区|区县|县(市、区)|所属县区|所在县区|county", "青河县"),
                column("township", "乡镇|乡镇街道|所在乡镇|township", "青石镇"),
                column("village", "村|行政村|所在村|village", "三里村"),
                column("address", "地址|详细地址|位置|地点|address", "青石镇三里村二组"),
                column("lon", "经度|lon|longitude|lng", "111.5675"),
                column("lat", "纬度|lat|latitude", "32.1439"),
                column("datum", "坐标基准|坐标系|datum", "WGS-84"),
                column("status", "状态|目前状态|当前状态|status", "在用")));
        lists.fields(list.code(), Asked.OBJECT).forEach(field -> columns.add(column(field)));
        return List.copyOf(columns);
    }

    private static Column column(String field, String aliases, String example) {
        return Column.of(field, false, List.of(aliases.split("\\|")), "", example);
    }

    private static Column column(ListField field) {
        List<String> aliases = new ArrayList<>(List.of(field.name().chinese()));
        aliases.addAll(field.aliases());
        aliases.add(field.name().english());
        return Column.of(FACT + field.code(), field.required(), aliases, field.unit(), example(field));
    }

    private static String example(ListField field) {
        return switch (field.type()) {
            case TEXT -> "";
            case NUMBER -> "4";
            case CHOICE -> field.choices().getFirst().name().chinese();
            case DATE -> "2026-09-30";
            case YESNO -> "是";
            case UNIT -> "柳沟镇人民政府";
        };
    }
}
