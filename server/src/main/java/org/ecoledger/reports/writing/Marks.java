package org.ecoledger.reports.writing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Said;
import org.ecoledger.reports.templates.Image;
import org.ecoledger.reports.templates.Standing;
import org.ecoledger.reports.writing.Answer.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Gives the template's slots their texts under a head. Each text carries a mark around it that says by what it is proved; the
 * marks are letters of the private use area and are taken out again before anybody sees them.
 */
final class Marks {
    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';
    static final char END = '\uE002';

    /** Ruling 17. */
    static final String SECRECY = "非涉密系统，严禁录入国家秘密";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final Resolution resolution;
    private final Head head;
    private final boolean pictures;
    private final List<List<String>> refs = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<FieldValue.Picture> shown = new ArrayList<>();

    /** @param pictures whether they are placed; else a mark says where they are */
    Marks(Resolution resolution, Head head, boolean pictures) {
        this.resolution = resolution;
        this.head = head;
        this.pictures = pictures;
    }

    /** What stands where nobody has written yet. */
    static String untyped(String label) {
        return "（待填写：" + label + "）";
    }

    /** As {@link org.ecoledger.reports.templates.TemplateFile#fill} wants them. */
    Map<String, Object> texts() {
        return texts(resolution.answers());
    }

    /** Addresses that prove the text with this number in its mark. */
    List<String> refs(int number) {
        return refs.get(number);
    }

    FieldValue.Picture picture(int number) {
        return shown.get(number);
    }

    private Map<String, Object> texts(Answers answers) {
        var texts = new HashMap<String, Object>();
        answers.byTag().forEach((tag, answer) -> texts.put(tag, text(answer)));
        return texts;
    }

    private Object text(Answer answer) {
        return switch (answer) {
            case Answer.Says(Said said, List<String> pages) ->
                marked(
                        said.text(),
                        said.figures().isEmpty()
                                ? pages
                                : said.figures().stream().map(Figure::ref).toList());
            case Answer.Stands(Standing standing) -> marked(standing(standing), List.of());
            case Answer.Typed(String label, String text) ->
                marked(text == null || text.isBlank() ? untyped(label) : text, List.of());
            case Answer.Decides(boolean isPrinted) -> isPrinted;
            case Answer.DecidesByHead(Standing standing, boolean negated) -> has(standing) != negated;
            case Answer.Repeats(List<Answers> turns) ->
                turns.stream().map(this::texts).toList();
            case Answer.Shows(FieldValue.Picture picture) -> picture(picture);
        };
    }

    private Object picture(FieldValue.Picture picture) {
        if (pictures) {
            return new Image(picture.bytes(), picture.widthMillimetres(), plain(picture.description()));
        }
        shown.add(picture);
        return OPEN + "p" + (shown.size() - 1) + CLOSE + plain(picture.description()) + END;
    }

    private String marked(String text, List<String> proof) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return "";
        }
        int number = numbers.computeIfAbsent(proof, list -> {
            refs.add(List.copyOf(list));
            return refs.size() - 1;
        });
        return "" + OPEN + number + CLOSE + plain + END;
    }

    /** Without what XML does not know and what marks are made of. */
    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uE000-\\uE002\\uFFFE\\uFFFF]", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    private boolean has(Standing standing) {
        return switch (standing) {
            case TITLE -> !head.title().isEmpty();
            case NUMBER -> !head.number().isEmpty();
            case OFFICE -> !head.office().isEmpty();
            case ISSUED_ON -> head.issuedOn() != null;
            case RECIPIENTS -> !head.recipients().isEmpty();
            case COPIES -> !head.copies().isEmpty();
            case SIGNER -> head.signer() != null;
            case SEAL -> head.seal() != null;
            case PERIOD, REGION, AS_OF, SECRECY -> true;
        };
    }

    private String standing(Standing standing) {
        return switch (standing) {
            case TITLE -> head.title();
            case NUMBER -> head.number().isEmpty() ? "（未编号）" : head.number();
            case OFFICE -> head.office();
            case ISSUED_ON -> day(head.issuedOn(), "（未签发）");
            case RECIPIENTS -> String.join("，", head.recipients());
            case COPIES -> String.join("，", head.copies());
            case SIGNER -> head.signer() == null ? "（未签发）" : head.signer();
            case SEAL -> head.seal() == null ? "（印章）" : head.seal();
            case PERIOD -> resolution.scope().period().title();
            case REGION -> resolution.scope().region().name();
            case AS_OF -> asOf().format(DATE);
            case SECRECY -> SECRECY;
        };
    }

    private static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day.format(DATE);
    }

    /** The last day of the period that has come. */
    private LocalDate asOf() {
        LocalDate last = resolution.scope().period().to();
        LocalDate today = resolution.scope().today();
        return last.isAfter(today) ? today : last;
    }
}
