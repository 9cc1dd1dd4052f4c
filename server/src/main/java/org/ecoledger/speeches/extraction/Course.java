package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Outline.Bearing;
import org.ecoledger.speeches.extraction.Outline.Sentence;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.ecoledger.speeches.extraction.UnitReader.Mentions;
import org.jspecify.annotations.Nullable;

/**
 * The course of one text, sentence by sentence: who was named last is carried on within a paragraph, until another is named or
 * everybody is spoken to.
 */
final class Course {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    private static final Pattern LEADS_IN = Pattern.compile(
            "(?:以下|如下|下列)(?:[^，。；：]{1,10}[：。]|：)$|(?:几点|几项|几件事|几个方面|[二三四五六]项工作|[二三四五六]件事)[^，。；：]{0,6}[：。]$");
    private static final int LONGEST_SLOGAN = 32;
    private static final int LONGEST_LINE = 500;
    private static final int LINES_BELOW = 3;

    private final SpokenText text;
    private final Outline outline;
    private final Organisation organisation;
    private final PhrasedDays days;
    private final List<Proposal> found = new ArrayList<>();
    private int paragraph = -1;
    private String raw = "";
    private String plain = "";
    private List<Mention> topic = List.of();
    private List<Mention> last = List.of();
    private ChargeLists.@Nullable Charged charged;
    private @Nullable String chargedDue;
    private List<Mention> heading = List.of();
    private int headed = -1;
    private List<Mention> ledIn = List.of();
    private int ledStyle;
    private int part = -1;
    private @Nullable Narration narration;
    private boolean ahead;
    private boolean labelled;
    private boolean behindHeading;
    private boolean bidding;
    private Tenor own = new Tenor(0, 0);
    private Tenor tenor = new Tenor(0, 0);
    private Tenor whole = new Tenor(0, 0);

    Course(SpokenText text, Outline outline, Organisation organisation, PhrasedDays days) {
        this.text = text;
        this.outline = outline;
        this.organisation = organisation;
        this.days = days;
    }

    List<Proposal> read() {
        for (Sentence sentence : outline.sentences()) {
            boolean opens = sentence.stretch().paragraph() != paragraph;
            if (opens) {
                open(sentence.stretch().paragraph());
                follow(sentence.part());
                behindHeading = false;
                topic = sentence.section() == headed && !heading.isEmpty() ? heading : ledIn;
            }
            ahead = ahead(sentence);
            if (sentence.bearing() == Bearing.DONE || sentence.bearing() == Bearing.WHY) {
                continue;
            }
            sentence(new Place(sentence, raw, plain, text.heldOn(), organisation, days), opens || behindHeading);
            behindHeading = sentence.heading();
        }
        return found;
    }

    /** A list that was announced goes on as long as its paragraphs are numbered in one way. */
    private void follow(int inPart) {
        int style = Numbering.style(plain);
        boolean goesOn = style > 0 && inPart == part && (ledStyle == 0 || style == ledStyle);
        ledIn = goesOn ? ledIn : List.of();
        ledStyle = goesOn ? style : 0;
    }

    private boolean ahead(Sentence sentence) {
        if (narration == null || sentence.part() != part) {
            part = sentence.part();
            narration = Narration.of(text, outline.parts().get(part));
            whole = Tenor.of(text.paragraphs()
                    .subList(
                            outline.parts().get(part).fromParagraph(),
                            outline.parts().get(part).toParagraph()));
        }
        String said =
                plain.substring(sentence.stretch().from(), sentence.stretch().to());
        own = Tenor.of(said);
        if (Narration.says(said)) {
            bidding = Narration.bids(said);
            last = List.of();
            topic = List.of();
        }
        return narration.ahead(sentence, said);
    }

    private void open(int next) {
        paragraph = next;
        raw = text.paragraphs().get(next);
        plain = Background.blotted(Plain.of(raw));
        tenor = Tenor.of(plain);
        topic = List.of();
        last = List.of();
        bidding = false;
        charged = ChargeLists.in(plain, 0, plain.length());
        chargedDue =
                charged == null || charged.due() == null ? null : charged.due().in(raw);
        int line = next + 1;
        while (line < text.paragraphs().size()
                && line <= next + LINES_BELOW
                && below(text.paragraphs().get(line))) {
            line++;
        }
    }

    /** Those in charge and the day may stand in lines of their own below the measure. */
    private boolean below(String line) {
        String read = Plain.of(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
        ChargeLists.Charged told = ChargeLists.in(read, 0, read.length());
        if (told == null || told.from() > 1 || charged != null && charged.here()) {
            return false;
        }
        ChargeLists.Charged away = told.elsewhere(line);
        charged = charged == null ? away : charged.with(away);
        chargedDue = told.due() == null ? chargedDue : told.due().in(line);
        return true;
    }

    private void sentence(Place place, boolean opens) {
        if (Background.is(plain, place.from(), place.to())) {
            last = List.of();
            return;
        }
        int end = end(place);
        if (end <= place.from()) {
            return;
        }
        List<Clause> clauses = new ArrayList<>();
        var reader = new ClauseReader(plain);
        for (int[] cut : Cuts.clauses(plain, place.from(), end)) {
            clauses.add(reader.read(cut[0], cut[1]));
        }
        if (plain.charAt(place.to() - 1) == '？') {
            clauses.removeLast();
            if (clauses.isEmpty()) {
                return;
            }
        }
        List<Segment> segments = Segment.of(plain, Clauses.understood(plain, clauses));
        Segment first = segments.getFirst();
        if (charged != null && first.leading().isEmpty() && !place.sentence().heading()) {
            first.charge(charged.leading(), charged.helping(), chargedDue);
        }
        takeUp(segments);
        labelled = opens ? labels(first) : labelled;
        boolean item = Numbering.item(plain.substring(place.from(), place.to()));
        if (first.leading().isEmpty()) {
            carry(place, first, item);
        }
        if (place.sentence().heading()) {
            heading = named(place);
            headed = place.sentence().section();
        }
        if (place.sentence().heading() && (first.leading().isEmpty() || first.carried())) {
            found.addAll(new BanRules(place).forbidden(first));
            return;
        }
        boolean slogan = item && first.leading().isEmpty() && slogan(place, clauses);
        if (!slogan) {
            segments.forEach(segment -> read(place, segment));
        }
        Segment latest = segments.getLast();
        boolean ended =
                !asked(place, latest) || latest.carried() && !latest.leading().equals(topic);
        last = ended ? List.of() : latest.leading();
        if (opens && !first.carried() && !first.leading().isEmpty() && asked(place, first)) {
            topic = first.leading();
            if (leadsIn(place)) {
                ledIn = elsewhere(place, topic);
                ledStyle = 0;
            }
        }
    }

    /** 县公安局：…: whatever the paragraph tells is for the unit at its head. */
    private boolean labels(Segment first) {
        Clause opening = first.clauses().getFirst();
        return !opening.units().isEmpty()
                && opening.verb().kind() == Clause.Kind.NONE
                && plain.startsWith("：", opening.to())
                && opening.must().isEmpty();
    }

    /** 该局, 两县 and 你们 stand for units that were named before. */
    private void takeUp(List<Segment> segments) {
        List<Mention> before = last.isEmpty() ? topic : last;
        for (Segment segment : segments) {
            if (TakenUp.is(plain, segment.leading())) {
                segment.takeUp(TakenUp.meant(plain, segment.leading(), before));
            }
            before = segment.leading().isEmpty() ? before : segment.leading();
        }
    }

    /** Where the sentence ends before those in charge are listed. */
    private int end(Place place) {
        ChargeLists.Charged list = charged;
        if (list == null || !list.here() || list.from() >= place.to()) {
            return place.to();
        }
        return Math.max(place.from(), list.from());
    }

    /** The units that a heading names and nothing else: （三）市住建局. */
    private List<Mention> named(Place place) {
        Clause only = new ClauseReader(plain).read(place.from(), place.to());
        var reader = new UnitReader(plain, only.to());
        Mentions known = reader.at(only.head());
        boolean office = known.all().isEmpty() && office(plain.substring(only.head(), only.to()));
        Mentions units = office ? reader.alike(only.head(), only.to()) : known;
        boolean all = !units.all().isEmpty() && (units.end() + 1 >= place.to() || plain.charAt(units.end()) == ' ');
        return all ? elsewhere(place, units.all()) : List.of();
    }

    /** Whether a heading names an office and no thing: 辐射站, not 垃圾中转站. */
    private static boolean office(String name) {
        return WORDS.list("inner-unit").endsWith(name)
                && !WORDS.list("no-inner").endsWith(name)
                && !WORDS.list("tangible").endsWith(name);
    }

    /** The same units as they are told to other paragraphs. */
    private static List<Mention> elsewhere(Place place, List<Mention> units) {
        return units.stream()
                .map(unit -> new Mention(-1, -1, place.words(unit)))
                .toList();
    }

    /** 各乡镇要做好以下工作：, alone in its paragraph: the numbered ones behind it are theirs. */
    private boolean leadsIn(Place place) {
        boolean alone = place.from() <= 1 && place.to() + 1 >= plain.length();
        return alone && (plain.endsWith("：") || LEADS_IN.matcher(plain).find());
    }

    /** The short line with which an item of a list within a paragraph begins, as a heading would: 二要实施碧水工程。 */
    private boolean slogan(Place place, List<Clause> clauses) {
        boolean goesOn = place.to() + 2 < plain.length();
        return goesOn
                && place.to() - place.from() <= LONGEST_SLOGAN
                && clauses.size() <= 2
                && plain.charAt(place.to() - 1) == '。'
                && TimePhrases.in(plain, place.from(), place.to()).isEmpty();
    }

    /** Takes over who was named before, where the sentence goes on about the same. */
    private void carry(Place place, Segment first, boolean item) {
        Clause begin = first.clauses().getFirst();
        Clause opening = first.clauses().stream()
                .filter(clause -> clause.head() < clause.to())
                .findFirst()
                .orElse(begin);
        boolean everybody =
                WORDS.list("everybody").in(plain, opening.from(), Math.min(opening.deed() + 1, opening.to()));
        boolean listed = item || labelled || !topic.isEmpty() && (topic.equals(heading) || topic.equals(ledIn));
        boolean chained = !last.isEmpty() && (about(opening) || last.equals(topic) && opening.bare());
        boolean goesOn = !everybody
                && (labelled
                        || chained
                        || first.clauses().stream().anyMatch(clause -> clause.asks() || clause.bare() && listed));
        boolean anew = WORDS.list("anew").at(plain, opening.from(), opening.to()) > 0;
        boolean after = about(opening)
                || TimePhrases.at(plain, begin.from(), begin.to()).isPresent();
        List<Mention> mid = after ? last : List.of();
        List<Mention> before = item || anew || last.isEmpty() || last.equals(topic) ? topic : mid;
        if (goesOn && !before.isEmpty() && !place.sentence().heading()) {
            first.carry(before, labelled);
        } else if (everybody) {
            topic = List.of();
        }
    }

    /** 对辖区内的企业全面摸排: what it is done to stands before. */
    private boolean about(Clause clause) {
        return clause.units().isEmpty() && WORDS.list("preposition").at(plain, clause.head(), clause.to()) > 0;
    }

    private void read(Place place, Segment segment) {
        var bans = new BanRules(place);
        found.addAll(bans.forbidden(segment));
        List<Proposal> follows = bans.consequences(segment);
        found.addAll(follows);
        bans.remove(segment, !follows.isEmpty());
        if (!segment.clauses().isEmpty() && asked(place, segment)) {
            found.addAll(new TaskRules(place).read(segment));
        }
    }

    /** Whether bare verbs are orders here. */
    private boolean ordered(Segment segment) {
        return segment.listed()
                || segment.clauses().stream().anyMatch(Clause::bare)
                || bidding
                || tenor.orders(whole)
                || own.charges() && segment.clauses().stream().anyMatch(Course::charges);
    }

    /** A unit and at once a deed with an end. */
    private static boolean charges(Clause clause) {
        boolean ends =
                clause.verb().kind() == Clause.Kind.ENDING || clause.verb().kind() == Clause.Kind.SHAPED;
        return ends && !clause.units().isEmpty() && !clause.told();
    }

    /** Whether a clause of what is told asks in so many words, or charges somebody until a day that is named. */
    private boolean liesAhead(Clause clause) {
        return clause.bids()
                || own.past() == 0
                        && charges(clause)
                        && !clause.over()
                        && TimePhrases.in(plain, clause.from(), clause.to()).stream()
                                .anyMatch(span -> Place.bounds(span.in(plain)));
    }

    /** The first line of a text, without a mark at its end. */
    private boolean entitles(Place place) {
        return place.from() == 0
                && place.to() == plain.length()
                && "。；！：".indexOf(plain.charAt(place.to() - 1)) < 0
                && outline.parts().get(place.sentence().part()).fromParagraph() == paragraph;
    }

    /** Where things stand and what is wrong asks for something only in so many words. */
    private boolean asked(Place place, Segment segment) {
        if (segment.clauses().isEmpty()) {
            return false;
        }
        boolean inWords = segment.clauses().stream().anyMatch(Clause::asks);
        boolean bids = segment.clauses().stream().anyMatch(clause -> clause.bids() || "由".equals(clause.must()));
        boolean dated = Narration.dated(plain, place.from(), place.to());
        if (!bids
                && dated
                && Clauses.over(
                        plain, place.from(), segment.clauses().getFirst().to())) {
            return false;
        }
        boolean tells = entitles(place) || dated || Narration.after(plain, place.from(), place.to());
        if (!bids && tells || !inWords && !ordered(segment)) {
            return false;
        }
        if (!ahead) {
            return segment.clauses().stream().anyMatch(this::liesAhead);
        }
        if (place.sentence().bearing() == Bearing.LACKING) {
            return inWords && !segment.leading().isEmpty();
        }
        return inWords
                || segment.clauses().stream().noneMatch(Clause::over)
                        && (segment.clauses().stream().anyMatch(Clause::bare)
                                || !segment.leading().isEmpty());
    }
}
