package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Outline.Bearing;
import org.ecoledger.speeches.extraction.Outline.Part;
import org.ecoledger.speeches.extraction.Outline.Section;
import org.ecoledger.speeches.extraction.Outline.Sentence;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;

/** Finds speeches, sections and sentences. */
final class OutlineReader {
    private static final Pattern SALUTATION = Pattern.compile("(?:尊敬的|各位|同志们|朋友们|女士们|大家好)(?:[^。！]{0,30}：|[^。！]{0,8}！)");
    private static final Pattern TITLE =
            Pattern.compile(".{0,40}(?:讲话|讲话稿|发言|发言稿|致辞|报告|纪要|方案|计划|通知|意见|主持词)(?:稿)?(?: ?篇 ?.{1,3})?(?:（.{1,20}）)?");
    private static final Pattern COLLECTED =
            Pattern.compile("(?:第?[篇][一二三四五六七八九十\\d]{1,2}|范文[一二三四五六七八九十\\d]{1,2})(?:[：:、 ].{0,40})?");
    private static final Pattern SPEAKER =
            Pattern.compile("(?:——)?(?:市委|县委|区委|市|县|区|副)?(?:书记|市长|县长|区长|副市长|副县长|副区长|局长|主任)[ ：]{1,3}(.{2,4})");
    private static final Pattern BETWEEN = Pattern.compile("(?:但是?|同时|不过)?，?(?:在)?(?:肯定|看到)(?:取得)?(?:的)?成绩的同时.*");
    private static final Pattern LOOKS_BACK =
            Pattern.compile("(?:(?:过去|去年|上半年|今年以来|近年来|一年来|20..年|前三季度|前一阶段)[^。]{0,60}(?:取得|成效|成绩|改善|圆满|完成了)).*");
    private static final Pattern CLOSING = Pattern.compile("同志们[，：！].{3,}");
    private static final int LONGEST_TITLE = 45;

    private final SpokenText text;
    private final Lexicon words = Lexicon.SHIPPED;
    private final List<Part> parts = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Numbering numbering = new Numbering();
    private int section = -1;
    private Bearing bearing = Bearing.ASKED;

    private OutlineReader(SpokenText text) {
        this.text = text;
    }

    static Outline read(SpokenText text) {
        var reader = new OutlineReader(text);
        List<Integer> starts = reader.starts();
        for (int part = 0; part < starts.size(); part++) {
            int to = part + 1 < starts.size()
                    ? starts.get(part + 1)
                    : text.paragraphs().size();
            reader.part(part, starts.get(part), to);
        }
        return new Outline(reader.parts, reader.sections, reader.sentences);
    }

    /** The first paragraph of each speech: a greeting begins one, with the title that stands just before it. */
    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        boolean spoken = false;
        int titles = 0;
        for (int at = 0; at < text.paragraphs().size(); at++) {
            if (greets(at)) {
                if (spoken) {
                    starts.add(at - titles);
                    spoken = false;
                }
                titles = 0;
            } else if (COLLECTED.matcher(plain(at)).matches()) {
                if (spoken) {
                    starts.add(at);
                    spoken = false;
                }
                titles = 1;
            } else if (titled(at)) {
                titles++;
            } else {
                spoken = true;
                titles = 0;
            }
        }
        return starts;
    }

    private boolean greets(int paragraph) {
        String plain = plain(paragraph);
        return plain.length() < LONGEST_TITLE && SALUTATION.matcher(plain).matches();
    }

    private boolean titled(int paragraph) {
        String plain = plain(paragraph);
        return plain.length() < LONGEST_TITLE
                && (TITLE.matcher(plain).matches()
                        || SPEAKER.matcher(plain).matches()
                        || plain.startsWith("（") && plain.endsWith("）"));
    }

    /** The first line of a text without a mark: 某局召开…会. */
    private boolean entitles(int paragraph) {
        String plain = plain(paragraph);
        return plain.length() < LONGEST_TITLE
                && text.paragraphs().size() > 1
                && (COLLECTED.matcher(plain).matches() || plain.endsWith("会") || plain.endsWith("会议"))
                && !Numbering.numbered(plain);
    }

    private void part(int number, int from, int to) {
        section = -1;
        bearing = Bearing.ASKED;
        numbering.restart();
        String title = "";
        String speaker = "";
        int body = from;
        while (body < to && (titled(body) || greets(body) || body == from && entitles(body))) {
            var spoken = SPEAKER.matcher(plain(body));
            if (spoken.matches()) {
                speaker = spoken.group(1).strip();
            } else if (titled(body) && title.isEmpty()) {
                title = plain(body);
            }
            body++;
        }
        if (title.isEmpty() && number == 0) {
            title = text.title();
        }
        parts.add(new Part(
                number, title, speaker, Places.spokenOf(text.paragraphs().subList(from, to)), from, to));
        for (int paragraph = body; paragraph < to; paragraph++) {
            paragraph(number, paragraph);
        }
    }

    private void paragraph(int part, int paragraph) {
        String plain = Plain.of(text.paragraphs().get(paragraph));
        Bearing before = bearing;
        boolean first = true;
        for (int[] cut : Cuts.sentences(plain)) {
            String said = plain.substring(cut[0], cut[1]);
            boolean heading = Numbering.numbered(said) && headed(said, cut[1] == plain.length());
            if (heading) {
                open(part, numbering.level(said), said);
                before = bearing;
            } else if (BETWEEN.matcher(said).matches() && bearing != Bearing.ASKED) {
                bearing = Bearing.LACKING;
                before = bearing;
            } else if (first && section < 0 && LOOKS_BACK.matcher(said).matches()) {
                bearing = Bearing.DONE;
            } else if (first && CLOSING.matcher(said).matches() && !said.contains("下面")) {
                bearing = Bearing.WHY;
            }
            sentences.add(new Sentence(part, section, new Stretch(paragraph, cut[0], cut[1]), heading, bearing));
            first = false;
        }
        bearing = before;
    }

    /** A numbered line without a full stop, or the short first sentence of a numbered paragraph. */
    private boolean headed(String said, boolean alone) {
        char end = said.charAt(said.length() - 1);
        boolean stopped = end == '。' || end == '；' || end == '！';
        boolean measured = stopped
                && (!TimePhrases.in(said, 0, said.length()).isEmpty()
                        || words.list("frequency").in(said, 0, said.length()));
        return !measured
                && said.length() <= LONGEST_TITLE * 2
                && (alone ? !stopped && end != '：' || end == '：' : said.length() <= LONGEST_TITLE && end != '；');
    }

    private void open(int part, int level, String heading) {
        Bearing own = bearingOf(heading);
        Bearing above = Bearing.ASKED;
        for (int at = sections.size() - 1; at >= 0 && sections.get(at).part() == part; at--) {
            if (sections.get(at).level() < level) {
                above = sections.get(at).bearing();
                break;
            }
        }
        bearing = own == Bearing.ASKED && level > 1 ? above : own;
        section = sections.size();
        sections.add(new Section(section, part, level, heading.strip(), bearing));
    }

    private Bearing bearingOf(String heading) {
        int end = heading.length();
        if (words.list("section-done").in(heading, 0, end)) {
            return Bearing.DONE;
        }
        boolean work = words.list("section-work").in(heading, 0, end);
        if (words.list("section-why").in(heading, 0, end)) {
            return work && words.list("section-tasks").in(heading, 0, end) ? Bearing.ASKED : Bearing.WHY;
        }
        return words.list("section-problem").in(heading, 0, end) && !work ? Bearing.LACKING : Bearing.ASKED;
    }

    private String plain(int paragraph) {
        return Plain.of(text.paragraphs().get(paragraph)).strip();
    }
}
