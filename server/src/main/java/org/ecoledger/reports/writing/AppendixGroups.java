package org.ecoledger.reports.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;

/** Puts figures of one place and time together, so that both are written once. */
final class AppendixGroups {
    /** 绿川市2026年8月 before 优良天数; a figure whose label does not begin so stands under no head. */
    private static final Pattern ABOUT = Pattern.compile(
            "(.{0,30}?\\d{4}年(?:\\d{1,2}(?:—\\d{1,2})?月(?:\\d{1,2}日)?|第[一二三四]季度|[上下]半年)?)(?=[^\\d—至])(.+)");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private AppendixGroups() {}

    /**
     * Figures of which the same is said.
     *
     * @param about place and time; empty where a label does not begin with them
     */
    record Group(String about, String asOf, List<Row> rows) {}

    /**
     * @param number in the document's order of reading, from 1
     * @param what the label without what the group says
     */
    record Row(int number, String what, Figure figure) {}

    private record Head(String about, String asOf) {}

    /** In the order in which each group first comes. */
    static List<Group> of(List<Figure> figures) {
        var groups = new LinkedHashMap<Head, List<Row>>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Matcher label = ABOUT.matcher(figure.label());
            boolean parted = label.matches();
            var head = new Head(
                    parted ? label.group(1) : "", CityTime.at(figure.asOf()).format(MOMENT));
            groups.computeIfAbsent(head, _ -> new ArrayList<>())
                    .add(new Row(i + 1, parted ? label.group(2) : figure.label(), figure));
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey().about(), entry.getKey().asOf(), entry.getValue()))
                .toList();
    }

    /** One hash over those of all figures: whoever has them can make it again. */
    static String seal(List<Figure> figures) {
        String hashes = figures.stream().map(Figure::hash).collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(hashes.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
