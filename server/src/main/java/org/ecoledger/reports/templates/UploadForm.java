package org.ecoledger.reports.templates;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.SubjectBook;
import org.ecoledger.reports.templates.Templates.About;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a person says of a template; what is not said stays as in the version before. Kinds of period and the subject can be
 * said to be none.
 */
@Component
class UploadForm {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final int LONGEST = 60;

    private final Templates templates;
    private final SubjectBook subjects;
    private final Clock clock;

    UploadForm(Templates templates, SubjectBook subjects, Clock clock) {
        this.templates = templates;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @param form value of a field by its name; null where it is not there */
    About about(UnaryOperator<@Nullable String> form) {
        var objections = new ArrayList<Objection>();
        String code = value(form, "code").orElse("");
        if (!CODE.matcher(code).matches()) {
            objections.add(Objection.to("code", "documents.template.code"));
        }
        Optional<Template> before = templates.all().stream()
                .filter(template -> template.code().equals(code))
                .findFirst();
        String title =
                value(form, "title").or(() -> before.map(Template::title)).orElse("");
        if (title.isEmpty() || title.length() > LONGEST) {
            objections.add(Objection.to("title", "documents.template.title", LONGEST));
        }
        String kind = value(form, "kind").or(() -> before.map(Template::kind)).orElse("");
        if (kind.isEmpty() || kind.length() > LONGEST) {
            objections.add(Objection.to("kind", "documents.template.kind"));
        }
        List<Period.Kind> periods = said(form, "periods")
                .map(written -> periods(written, objections))
                .or(() -> before.map(Template::periods))
                .orElse(List.of());
        String subject =
                said(form, "subject").or(() -> before.map(Template::subject)).orElse("");
        if (!subject.isEmpty() && !subjects.knows(subject)) {
            objections.add(
                    Objection.to("subject", "documents.template.subject", subject, String.join("、", subjects.kinds())));
        }
        LocalDate validFrom =
                value(form, "validFrom").map(day -> day(day, objections)).orElse(CityTime.today(clock));
        if (!objections.isEmpty()) {
            throw Problem.objections("documents.template.form", objections);
        }
        return new About(
                code,
                title,
                value(form, "english").or(() -> before.map(Template::english)).orElse(""),
                kind,
                periods,
                subject,
                value(form, "signed")
                        .map(Boolean::parseBoolean)
                        .or(() -> before.map(Template::signed))
                        .orElse(true),
                validFrom);
    }

    private static Optional<String> value(UnaryOperator<@Nullable String> form, String name) {
        return Optional.ofNullable(form.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Nothing said is something else than said to be nothing. */
    private static Optional<String> said(UnaryOperator<@Nullable String> form, String name) {
        return Optional.ofNullable(form.apply(name)).map(String::strip);
    }

    private static List<Period.Kind> periods(String written, List<Objection> objections) {
        var kinds = new ArrayList<Period.Kind>();
        if (written.isEmpty()) {
            return kinds;
        }
        for (String word : written.split("[\\s,;、]+")) {
            Optional<Period.Kind> kind = Arrays.stream(Period.Kind.values())
                    .filter(known -> known.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst();
            kind.ifPresentOrElse(
                    kinds::add, () -> objections.add(Objection.to("periods", "documents.template.period", word)));
        }
        return kinds;
    }

    private LocalDate day(String written, List<Objection> objections) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            objections.add(Objection.to("validFrom", "documents.template.valid-from", written));
            return CityTime.today(clock);
        }
    }
}
