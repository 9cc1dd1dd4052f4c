package org.ecoledger.problems;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes a problem's body in the reader's language. */
@Component
public class ProblemBodies {
    /** Key of the request's id in the log's diagnostic context and in the problem's body. */
    public static final String REQUEST_ID = "requestId";

    private final Sentences sentences;
    private final MeterRegistry meters;

    ProblemBodies(Sentences sentences, MeterRegistry meters) {
        this.sentences = sentences;
        this.meters = meters;
    }

    /** One field's objection as the browser shows it beside the field. */
    public record FieldError(String field, String code, String message) {}

    public ProblemDetail of(Problem problem, Locale locale) {
        ProblemDetail body = of(problem.status(), problem.code(), problem.arguments(), locale);
        if (!problem.objections().isEmpty()) {
            body.setProperty(
                    "errors",
                    problem.objections().stream()
                            .map(objection -> new FieldError(
                                    objection.field(),
                                    objection.code(),
                                    sentences.say(objection.code(), objection.arguments(), locale)))
                            .toList());
        }
        return body;
    }

    String say(String code, Locale locale) {
        return sentences.say(code, List.of(), locale);
    }

    public ProblemDetail of(HttpStatus status, String code, List<Object> arguments, Locale locale) {
        meters.counter("ecoledger.problems", "status", Integer.toString(status.value()), "code", code)
                .increment();
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create("urn:ecoledger:problem:" + code));
        body.setTitle(sentences.say("problems.title." + status.value(), List.of(), locale));
        body.setDetail(sentences.say(code, arguments, locale));
        sentences.find(code + ".mend", arguments, locale).ifPresent(mend -> body.setProperty("mend", mend));
        String requestId = MDC.get(REQUEST_ID);
        if (requestId != null) {
            body.setProperty(REQUEST_ID, requestId);
        }
        return body;
    }
}
