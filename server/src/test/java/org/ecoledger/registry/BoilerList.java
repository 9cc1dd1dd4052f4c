package org.ecoledger.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A county's list of boilers as a clerk would send it: 431 rows, twelve of them broken in twelve ways. */
final class BoilerList {
    static final int ROWS = 431;
    static final int BROKEN = 12;

    private static final String[] HEAD = {
        "使用登记证号", "单位名称", "县区", "乡镇", "地址", "经度", "纬度", "坐标系", "额定蒸发量(t/h)", "燃料", "启用日期", "责任单位", "目前状态"
    };

    private BoilerList() {}

    /** @param county named in the rows */
    static byte[] of(String prefix, String county, String owner) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("锅炉");
            fill(sheet.createRow(0), HEAD);
            for (int number = 1; number <= ROWS; number++) {
                fill(sheet.createRow(number), row(prefix, number, county, owner));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows with the numbers 10, 20, … 120 are broken. */
    private static String[] row(String prefix, int number, String county, String owner) {
        String[] row = {
            prefix + String.format("-%04d", number),
            "第" + number + "热力站",
            county,
            "",
            "建设路" + number + "号",
            "111.5" + String.format("%03d", number),
            "32.14",
            "WGS-84",
            String.valueOf(1 + number % 20),
            "煤",
            "2010/3/1",
            owner,
            "在用"
        };
        switch (number) {
            case 10 -> row[0] = "";
            case 20 -> row[0] = prefix + "-0001";
            case 30 -> row[1] = "";
            case 40 -> row[2] = "无名县";
            case 50 -> row[3] = "无名镇";
            case 60 -> row[6] = "";
            case 70 -> {
                row[5] = "32.14";
                row[6] = "111.5";
            }
            case 80 -> row[7] = "北京54";
            case 90 -> row[8] = "四吨";
            case 100 -> row[8] = "5000";
            case 110 -> {
                row[9] = "木星";
                row[10] = "去年";
            }
            case 120 -> row[11] = "无名局";
            default -> {}
        }
        return row;
    }

    private static void fill(org.apache.poi.ss.usermodel.Row row, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
