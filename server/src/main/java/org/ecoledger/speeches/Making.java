package org.ecoledger.speeches;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.speeches.Filing.Into;
import org.ecoledger.speeches.SpeechSources.Made;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Due;
import org.ecoledger.targets.Letter;
import org.ecoledger.targets.LetterDesk;
import org.ecoledger.targets.Letters;
import org.ecoledger.works.NewTask;
import org.ecoledger.works.Task;
import org.ecoledger.works.Tasks;
import org.springframework.stereotype.Component;

/** Makes drafts from what was confirmed: tasks through {@code works}, lines of letters through {@code targets}. */
@Component
class Making {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_LETTER = 120;
    private static final String DRAFTED = "drafted";
    private static final String DONE = "done";
    private static final String CANCELLED = "cancelled";
    private static final String MORE = "…";

    private final Tasks tasks;
    private final LetterDesk desk;
    private final Letters letters;
    private final Units units;
    private final FilingRules rules;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    Making(
            Tasks tasks,
            LetterDesk desk,
            Letters letters,
            Units units,
            FilingRules rules,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.letters = letters;
        this.units = units;
        this.rules = rules;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** In the order of the takers; nothing for a statement. */
    List<Made> make(Actor actor, Speech speech, Drawn drawn, Filing filing) {
        return switch (filing.into()) {
            case TASK -> tasks(actor, speech, drawn, filing);
            case TARGET, ITEM ->
                filing.takers().stream()
                        .map(taker -> line(actor, speech, drawn, filing.into(), units.get(taker)))
                        .toList();
            case STATEMENT -> List.of();
        };
    }

    /** Whether what was made still stands, so that the same need not be made again. */
    boolean stands(Actor actor, Made made) {
        var seen = jurisdictions.of(actor);
        return made.isTask()
                ? tasks.find(made.number(), seen)
                        .filter(task ->
                                !task.state().equals(CANCELLED) && !task.state().equals(DONE))
                        .isPresent()
                : letters.find(made.number(), seen)
                        .filter(letter -> letter.state() != Letter.State.VOID)
                        .isPresent();
    }

    private List<Made> tasks(Actor actor, Speech speech, Drawn drawn, Filing filing) {
        List<String> takers = filing.takers();
        if (!Boolean.TRUE.equals(filing.each())) {
            return List.of(task(actor, speech, drawn, filing, takers.getFirst(), takers.subList(1, takers.size())));
        }
        return takers.stream()
                .map(taker -> task(actor, speech, drawn, filing, taker, List.of()))
                .toList();
    }

    private Made task(Actor actor, Speech speech, Drawn drawn, Filing filing, String owner, List<String> cooperating) {
        Content content = drawn.content();
        Due due = ContentWords.due(content);
        var quantity = ContentWords.quantity(content);
        return Made.task(tasks.open(
                        actor,
                        new NewTask(
                                cut(ContentWords.what(content), LONGEST_TITLE),
                                told(drawn),
                                filing.measure() == null ? "" : filing.measure(),
                                filing.battle() == null ? "" : filing.battle(),
                                null,
                                owner,
                                cooperating,
                                units.get(owner).region(),
                                basis(speech, drawn),
                                begin(speech),
                                due == null ? null : due.date(),
                                due == null || due.phrase().isBlank() ? null : due.phrase(),
                                quantity,
                                quantity == null ? null : ContentWords.quantityUnit(content),
                                null,
                                List.of()))
                .number());
    }

    /**
     * A task begins when it is given, not when it was spoken of: else that of a speech which is read in late would stand in lists
     * and plans of a time that is over.
     */
    private LocalDate begin(Speech speech) {
        LocalDate today = CityTime.today(clock);
        return speech.heldOn().isBefore(today) ? today : speech.heldOn();
    }

    private Made line(Actor actor, Speech speech, Drawn drawn, Into into, Unit taker) {
        int year = FilingRules.year(speech, drawn.content());
        Letter letter = draft(actor, speech, taker, year);
        if (into == Into.TARGET && drawn.content() instanceof Content.Target target) {
            String indicator =
                    rules.indicator(target.code(), year).orElseThrow().code();
            boolean governs = taker.kind() == Unit.Kind.GOVERNMENT || taker.kind() == Unit.Kind.TOWNSHIP;
            int line = desk.promise(
                            actor,
                            letter.number(),
                            indicator,
                            taker.region(),
                            requireNonNull(target.value()),
                            governs ? null : taker.code(),
                            null)
                    .line();
            return Made.target(letter.number(), line);
        }
        return Made.item(letter.number(), item(actor, drawn.content(), letter));
    }

    private int item(Actor actor, Content content, Letter letter) {
        String words = ContentWords.what(content);
        return switch (content) {
            case Content.Task _, Content.Commitment _, Content.Target _ -> {
                Due due = ContentWords.due(content);
                LocalDate date = due == null ? null : due.date();
                yield desk.task(actor, letter.number(), words, date);
            }
            case Content.Duty _, Content.Forbidden _, Content.Consequence _ -> desk.duty(actor, letter.number(), words);
        };
    }

    /** The draft of this year to this unit that there is, else a new one. */
    private Letter draft(Actor actor, Speech speech, Unit taker, int year) {
        String giver = giver(speech);
        Optional<Letter> begun = letters.ofUnit(taker.code(), jurisdictions.of(actor)).stream()
                .filter(letter -> letter.state() == Letter.State.DRAFT
                        && letter.giver().equals(giver)
                        && letter.taker().equals(taker.code())
                        && letter.year() == year)
                .findFirst();
        return begun.orElseGet(() -> desk.draft(
                actor, cut(taker.name() + year + "年度生态环境保护目标责任书", LONGEST_LETTER), year, giver, taker.code()));
    }

    /** Letters are given by the government of the region; where none is entered, by the office itself. */
    private String giver(Speech speech) {
        if (units.get(speech.unit()).kind() == Unit.Kind.GOVERNMENT) {
            return speech.unit();
        }
        return units.of(speech.region(), Unit.Kind.GOVERNMENT).stream()
                .findFirst()
                .map(Unit::code)
                .orElse(speech.unit());
    }

    private static String told(Drawn drawn) {
        String frequency = ContentWords.frequency(drawn.content());
        List<String> lines = new ArrayList<>(List.of(drawn.sentence()));
        if (!frequency.isBlank()) {
            lines.add("频次：" + frequency);
        }
        return String.join("\n", lines);
    }

    private static String basis(Speech speech, Drawn drawn) {
        return cut("《" + speech.title() + "》（" + speech.heldOn() + "）：“" + drawn.sentence() + "”", LONGEST_BASIS);
    }

    private static String cut(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - MORE.length()) + MORE;
    }

    /** Tasks of the speech that are drafts still, and those that were issued. */
    record Standing(List<Task> drafted, List<Task> issued) {}

    Standing standing(Actor actor, List<String> numbers) {
        var seen = jurisdictions.of(actor);
        List<Task> found = numbers.stream()
                .flatMap(number -> tasks.find(number, seen).stream())
                .filter(task -> !task.state().equals(CANCELLED))
                .toList();
        return new Standing(
                found.stream().filter(Making::isDraft).toList(),
                found.stream().filter(task -> !isDraft(task)).toList());
    }

    private static boolean isDraft(Task task) {
        return task.state().equals(DRAFTED);
    }
}
