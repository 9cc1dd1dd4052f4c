package org.ecoledger.reports.contradictions.checks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.papers.Paper;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.Contradiction;
import org.ecoledger.reports.contradictions.ContradictionChecker;
import org.ecoledger.reports.contradictions.Knowledge;
import org.ecoledger.reports.contradictions.checks.TextCheck.Finding;
import org.ecoledger.reports.contradictions.checks.TextCheck.Known;
import org.ecoledger.reports.contradictions.checks.TextCheck.Question;
import org.ecoledger.reports.fields.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people may do: have a text checked, say something to a finding, annul a check of theirs. */
@Component
class TextCheckDesk {
    static final int SHORTEST_WORDS = 2;
    static final int LONGEST_WORDS = 1000;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final TextChecks checks;
    private final Fields fields;
    private final Regions regions;
    private final Posts posts;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final Aliases aliases = Aliases.read();

    TextCheckDesk(
            TextChecks checks, Fields fields, Regions regions, Posts posts, Jurisdictions jurisdictions, Clock clock) {
        this.checks = checks;
        this.fields = fields;
        this.regions = regions;
        this.posts = posts;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** As what the text is to be read, as it was typed; blank where nothing is said. */
    record Form(
            @Nullable String region,
            @Nullable String asOf,
            @Nullable String year) {}

    /** Checks the text against itself and the database, and keeps what was found. */
    TextCheck check(Actor actor, Paper paper, Question question) {
        CheckedText text = PaperPlaces.checked(paper);
        Optional<DatabaseKnowledge> known = knowledge(actor, question);
        List<Contradiction> found = ContradictionChecker.check(
                text, known.<Knowledge>map(one -> one).orElse(Knowledge.NONE));
        List<Finding> findings = new ArrayList<>();
        for (Contradiction contradiction : found) {
            findings.add(new Finding(findings.size() + 1, contradiction, known(contradiction, known), List.of()));
        }
        return get(actor, checks.add(actor, paper, question, findings));
    }

    /** @throws Problem 422 with all objections to what was typed */
    Question question(Actor actor, Form form) {
        List<Objection> objections = new ArrayList<>();
        LocalDate today = CityTime.today(clock);
        LocalDate asOf = asOf(form.asOf(), today, objections);
        Integer year = year(form.year(), asOf, objections);
        String region = region(actor, form.region(), objections);
        if (!objections.isEmpty()) {
            throw Problem.objections("checks.text.refused", objections);
        }
        return new Question(region, asOf, year);
    }

    /** The same answer for a check that is not there and for one of somebody else. */
    TextCheck get(Actor actor, long id) {
        return checks.find(actor, id)
                .orElseThrow(() -> Problem.notFound("checks.text.no-such-check", Long.toString(id)));
    }

    TextCheck explain(Actor actor, long id, int number, String words) {
        TextCheck check = get(actor, id);
        if (check.annulment() != null) {
            throw Problem.conflict("checks.text.is-annulled");
        }
        if (number < 1 || number > check.findings().size()) {
            throw Problem.notFound("checks.text.no-such-finding", Integer.toString(number));
        }
        checks.explain(actor, id, number, words("words", words));
        return get(actor, id);
    }

    TextCheck annul(Actor actor, long id, String reason) {
        get(actor, id);
        if (!checks.annul(actor, id, words("reason", reason))) {
            throw Problem.conflict("checks.text.is-annulled");
        }
        return get(actor, id);
    }

    private Optional<DatabaseKnowledge> knowledge(Actor actor, Question question) {
        String stated = question.region();
        Optional<Region> own =
                stated == null ? posts.unitOf(actor).map(Unit::region).flatMap(regions::find) : regions.find(stated);
        return own.map(region -> new DatabaseKnowledge(
                fields,
                aliases,
                new PlaceWords(regions.all(), region, stated != null),
                new PeriodWords(question.asOf(), question.year()),
                jurisdictions.of(actor)));
    }

    private static @Nullable Known known(Contradiction contradiction, Optional<DatabaseKnowledge> knowledge) {
        String ref = contradiction.known();
        if (ref == null) {
            return null;
        }
        return knowledge
                .flatMap(database -> database.answered(ref))
                .map(figure -> new Known(ref, figure.label(), figure.text(), figure.unit(), figure.asOf()))
                .orElse(null);
    }

    private static LocalDate asOf(@Nullable String typed, LocalDate today, List<Objection> objections) {
        if (typed == null || typed.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(today) || day.getYear() < FIRST_YEAR) {
                objections.add(Objection.to("asOf", "checks.text.as-of-out-of-range", day.toString()));
            }
            return day;
        } catch (DateTimeException _) {
            objections.add(Objection.to("asOf", "checks.text.as-of-unreadable", typed.strip()));
            return today;
        }
    }

    private static @Nullable Integer year(@Nullable String typed, LocalDate asOf, List<Objection> objections) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.strip();
        int year = digits.matches("[0-9]{4}") ? Integer.parseInt(digits) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            objections.add(Objection.to("year", "checks.text.year-unreadable", digits));
        } else if (year > asOf.getYear()) {
            objections.add(Objection.to("year", "checks.text.year-to-come", digits, asOf.toString()));
        }
        return year;
    }

    private @Nullable String region(Actor actor, @Nullable String typed, List<Objection> objections) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String code = typed.strip();
        if (regions.find(code).filter(jurisdictions.of(actor)::covers).isEmpty()) {
            objections.add(Objection.to("region", "checks.text.no-such-region", code));
        }
        return code;
    }

    private static String words(String field, String typed) {
        String words = typed.strip();
        if (words.length() < SHORTEST_WORDS || words.length() > LONGEST_WORDS) {
            throw Problem.objections(
                    "checks.text.refused",
                    List.of(Objection.to(
                            field,
                            "checks.text.words-length",
                            Integer.toString(SHORTEST_WORDS),
                            Integer.toString(LONGEST_WORDS))));
        }
        return words;
    }
}
