package org.ecoledger.reports.templates;

import static org.ecoledger.problems.Problem.Objection.to;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.reports.fields.Field.Shape;
import org.ecoledger.reports.templates.Slot.Asks;

/**
 * Reads the tags of one container, such as the paragraphs of the body or of a cell, into slots. A part that begins in a
 * container must end in it.
 */
final class Tags {
    private static final Pattern CURLY = Pattern.compile("\\{\\{((?:(?!\\{\\{|}}).)*)}}", Pattern.DOTALL);
    private static final Pattern SQUARE = Pattern.compile("\\[((?:(?![\\[\\]]).)*)]", Pattern.DOTALL);

    private final Pattern pattern;
    private final List<Objection> objections;
    private final Deque<Open> open = new ArrayDeque<>();
    private final boolean inTable;

    /** A part whose end is not read yet; the outermost has no tag. */
    private record Open(
            String name, Optional<Named> named, Vocabulary words, List<Slot> inner, Spot spot, int paragraph) {}

    private Tags(Pattern pattern, Vocabulary words, boolean inTable, List<Objection> objections) {
        this.pattern = pattern;
        this.objections = objections;
        this.inTable = inTable;
        open.push(new Open("", Optional.empty(), words, new ArrayList<>(), Spot.FILE, -1));
    }

    /** Tags in double braces. */
    static Tags curly(Vocabulary words, boolean inTable, List<Objection> objections) {
        return new Tags(CURLY, words, inTable, objections);
    }

    /** Tags in square brackets, in the repeated row of a table. */
    static Tags square(Vocabulary words, List<Objection> objections) {
        return new Tags(SQUARE, words, true, objections);
    }

    static boolean areIn(String text) {
        return text.contains("{{") || text.contains("}}");
    }

    /** @param paragraph number by which parts within one paragraph are told from parts over several */
    void read(String text, Spot spot, int paragraph) {
        Matcher found = pattern.matcher(text);
        var rest = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(rest, "");
            tag(found.group(1).strip(), spot, paragraph, text.strip());
        }
        found.appendTail(rest);
        if (pattern == CURLY && Tags.areIn(rest.toString()) || rest.indexOf("｛｛") >= 0) {
            objections.add(to(spot.chinese(), "documents.template.broken-tag", spot, excerpt(rest)));
        }
    }

    private static String excerpt(CharSequence text) {
        String plain = text.toString().strip();
        return plain.length() > 30 ? plain.substring(0, 30) + "…" : plain;
    }

    /** A slot that was read elsewhere, such as a table within the container. */
    void add(Slot slot) {
        open.element().inner().add(slot);
    }

    Vocabulary words() {
        return open.element().words();
    }

    /** The slots, when all is read. */
    List<Slot> end() {
        while (open.size() > 1) {
            Open unended = open.pop();
            objections.add(
                    to(unended.spot().chinese(), "documents.template.loop-not-ended", unended.spot(), unended.name()));
            open.element().inner().addAll(unended.inner());
        }
        return open.element().inner();
    }

    private void tag(String tag, Spot spot, int paragraph, String text) {
        if (tag.startsWith("?")) {
            begin(tag.substring(1).strip(), spot, paragraph, text);
        } else if (tag.startsWith("/")) {
            end(tag.substring(1).strip(), spot, paragraph, text);
        } else if (tag.startsWith("@")) {
            picture(tag.substring(1).strip(), spot);
        } else {
            words(tag, spot);
        }
    }

    private Optional<Named> named(String name, Spot spot) {
        Optional<Named> named = words().find(name);
        if (named.isEmpty()) {
            objections.add(words().unknown(name, spot));
        }
        return named;
    }

    private void words(String tag, Spot spot) {
        named(tag, spot).ifPresent(named -> {
            Shape shape = words().shape(named).orElse(Shape.WORDS);
            switch (shape) {
                case NUMBER, WORDS -> add(new Slot.Words(tag, named, spot));
                case ROWS -> rowsOfTable(tag, named, spot);
                case FLAG -> objections.add(to(spot.chinese(), "documents.template.flag-printed", spot, tag));
                case PICTURE -> objections.add(to(spot.chinese(), "documents.template.picture-printed", spot, tag));
            }
        });
    }

    private void rowsOfTable(String tag, Named named, Spot spot) {
        if (inTable && pattern == CURLY) {
            add(new Slot.Turns(tag, named, true, List.of(), spot));
        } else {
            objections.add(to(spot.chinese(), "documents.template.rows-printed", spot, tag));
        }
    }

    private void picture(String name, Spot spot) {
        named(name, spot).ifPresent(named -> {
            if (words().shape(named).orElse(Shape.PICTURE) == Shape.PICTURE) {
                add(new Slot.Picture("@" + name, named, spot));
            } else {
                objections.add(to(spot.chinese(), "documents.template.no-picture", spot, name));
            }
        });
    }

    private void begin(String name, Spot spot, int paragraph, String text) {
        Optional<Named> named = words().find(name).or(() -> words().find(bare(name)));
        if (named.isEmpty()) {
            objections.add(words().unknown(bare(name), spot));
        }
        boolean repeats = named.filter(known -> repeats(known, name)).isPresent();
        Vocabulary inner = repeats ? words().within(named.get()) : words();
        if (repeats && isBeside(text, "?", name)) {
            paragraph = -paragraph;
        }
        open.push(new Open(name, named, inner, new ArrayList<>(), spot, paragraph));
    }

    private boolean repeats(Named named, String name) {
        return bare(name).equals(name) && words().shape(named).orElse(Shape.FLAG) == Shape.ROWS;
    }

    /** Whether there is more in the paragraph than the mark. */
    private boolean isBeside(String text, String sign, String name) {
        String mark = pattern == CURLY ? "{{" + sign + name + "}}" : "[" + sign + name + "]";
        return !text.replaceAll("\\s", "").equals(mark.replaceAll("\\s", ""));
    }

    private static String bare(String name) {
        return name.endsWith(".有") || name.endsWith(".无") ? name.substring(0, name.length() - 2) : name;
    }

    private void end(String name, Spot spot, int paragraph, String text) {
        if (open.size() == 1) {
            objections.add(to(spot.chinese(), "documents.template.loop-not-begun", spot, name));
            return;
        }
        Open begun = open.element();
        if (!name.equals(begun.name())) {
            objections.add(
                    to(spot.chinese(), "documents.template.loop-crossed", spot, name, begun.name(), begun.spot()));
            if (open.stream().noneMatch(other -> other.name().equals(name))) {
                return;
            }
        }
        open.pop();
        if (!name.equals(begun.name())) {
            open.element().inner().addAll(begun.inner());
            end(name, spot, paragraph, text);
            return;
        }
        begun.named()
                .ifPresentOrElse(
                        named -> close(begun, named, spot, paragraph, text),
                        () -> open.element().inner().addAll(begun.inner()));
    }

    private void close(Open begun, Named named, Spot spot, int paragraph, String text) {
        String tag = "?" + begun.name();
        if (!repeats(named, begun.name())) {
            Asks asks = begun.name().endsWith(".无") ? Asks.NOT_THERE : Asks.THERE;
            add(new Slot.When(tag, named, asks, begun.inner(), begun.spot()));
            return;
        }
        boolean overParagraphs = Math.abs(begun.paragraph()) != paragraph;
        if (overParagraphs && (begun.paragraph() < 0 || isBeside(text, "/", begun.name()))) {
            objections.add(
                    to(begun.spot().chinese(), "documents.template.loop-beside", begun.spot(), begun.name(), spot));
        }
        add(new Slot.Turns(tag, named, false, begun.inner(), begun.spot()));
    }
}
