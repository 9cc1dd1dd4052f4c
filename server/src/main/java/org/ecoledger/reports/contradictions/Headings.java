package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the columns of a table are of: one or several rows of headings, where a heading over several columns stands in the first of
 * them (merged cells), with units in brackets.
 *
 * @param firstData first row that holds figures; behind the last row where none does
 * @param columns by number
 * @param caption words over the whole table
 */
record Headings(Grid grid, int firstData, TreeMap<Integer, Column> columns, String caption) {
    private static final Pattern UNIT = Pattern.compile("[（(]([^（()）]*)[）)]");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /**
     * @param own the lowest heading
     * @param group the headings above it
     */
    record Column(String own, String group) {
        String full() {
            return group + own;
        }

        /** Without the unit. */
        String bare() {
            return UNIT.matcher(own).replaceAll("");
        }

        /** As said in brackets; {@link Unit#NONE} where none is. */
        Unit unit() {
            Unit unit = Unit.NONE;
            Matcher named = UNIT.matcher(full());
            while (named.find()) {
                Unit one = Dictionary.SHIPPED.unit(named.group(1).replaceFirst("^[百千万亿]+", ""));
                unit = one == null ? unit : one;
            }
            return unit;
        }
    }

    static Headings of(Grid grid) {
        int first = grid.rows().lastKey() + 1;
        for (int row : grid.rows().keySet()) {
            if (holdsFigures(grid.row(row))) {
                first = row;
                break;
            }
        }
        List<Integer> heads = new ArrayList<>();
        StringBuilder caption = new StringBuilder();
        for (var row : grid.rows().headMap(first).entrySet()) {
            long filled = row.getValue().values().stream()
                    .filter(cell -> !cell.text().isBlank())
                    .count();
            if (filled > 1) {
                heads.add(row.getKey());
            } else {
                row.getValue().values().forEach(cell -> caption.append(cell.text()));
            }
        }
        TreeMap<Integer, Column> columns = new TreeMap<>();
        int widest =
                grid.rows().values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
        for (int column = 1; column <= widest; column++) {
            columns.put(column, column(grid, heads, column));
        }
        return new Headings(grid, first, columns, caption.toString());
    }

    /** A year alone is no figure. */
    private static boolean holdsFigures(Map<Integer, Grid.Cell> row) {
        return row.values().stream().map(Grid.Cell::amount).anyMatch(amount -> amount != null && !isYear(amount));
    }

    private static boolean isYear(Amount amount) {
        boolean bare = !amount.unit().isKnown() || amount.unit().dimension().equals("years");
        return bare
                && amount.isWhole()
                && amount.value().compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
                && amount.value().compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
    }

    private static Column column(Grid grid, List<Integer> heads, int column) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            String word = i < heads.size() - 1
                    ? over(grid, heads.get(i), heads.get(i + 1), column)
                    : grid.textAt(heads.get(i), column);
            if (!word.isBlank() && !words.contains(word)) {
                words.add(word);
            }
        }
        return words.isEmpty()
                ? new Column("", "")
                : new Column(words.getLast(), String.join("", words.subList(0, words.size() - 1)));
    }

    /** The heading over this column: its own, or that of a merged cell that begins further left. */
    private static String over(Grid grid, int row, int below, int column) {
        int at = column;
        while (at > 0
                && grid.textAt(row, at).isBlank()
                && !grid.textAt(below, at).isBlank()) {
            at--;
        }
        return at > 0 && (at == column || !grid.textAt(below, at).isBlank()) ? grid.textAt(row, at) : "";
    }

    Column column(int number) {
        return columns.getOrDefault(number, new Column("", ""));
    }

    List<Integer> data() {
        return List.copyOf(grid.rows().tailMap(firstData).keySet());
    }

    /** What the row is of: its first two cells that are no figures. */
    String label(int row) {
        return grid.row(row).values().stream()
                .limit(2)
                .filter(cell -> cell.amount() == null)
                .map(Grid.Cell::text)
                .collect(Collectors.joining(" "));
    }

    /** All that the cell's figure can stand for; counts are exact. */
    Interval range(int row, int column) {
        Amount amount = amount(row, column);
        Unit unit = amount.unit().isKnown() ? amount.unit() : column(column).unit();
        return new Amount(
                        amount.from(),
                        amount.to(),
                        amount.value(),
                        amount.upper(),
                        amount.step(),
                        new Unit(unit.text(), unit.dimension(), BigDecimal.ONE),
                        amount.form())
                .range();
    }

    Amount amount(int row, int column) {
        Grid.Cell cell = grid.cell(row, column);
        Amount amount = cell == null ? null : cell.amount();
        if (amount == null) {
            throw new IllegalArgumentException(row + ", " + column + " holds no figure");
        }
        return amount;
    }

    boolean hasFigure(int row, int column) {
        Grid.Cell cell = grid.cell(row, column);
        return cell != null && cell.amount() != null && cell.amount().isPoint();
    }

    Contradiction.Mark mark(int row, int column) {
        Grid.Cell cell = grid.cell(row, column);
        if (cell == null) {
            throw new IllegalArgumentException(row + ", " + column + " is no cell");
        }
        return cell.mark();
    }

    /** What a figure stands for that is rounded or cut off. */
    Interval wide(int row, int column) {
        Amount amount = amount(row, column);
        return new Interval(
                amount.value().subtract(amount.step()), amount.value().add(amount.step()));
    }
}
