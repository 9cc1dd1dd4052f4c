package org.ecoledger.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal and every accident into an RFC 9457 body; an accident's inside stays in the log. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResponses extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemResponses.class);

    /** How much of a value that cannot be read is told back. */
    private static final int LONGEST_VALUE = 60;

    private final ProblemBodies bodies;

    ProblemResponses(ProblemBodies bodies) {
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, Locale locale) {
        return respond(problem, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> accident(Exception accident, HttpServletRequest request, Locale locale) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), accident);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(bodies.of(HttpStatus.INTERNAL_SERVER_ERROR, "problems.accident", List.of(), locale));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return plain(HttpStatus.CONTENT_TOO_LARGE, "problems.upload-too-large", request);
    }

    /** Says which parameter cannot be read, what it holds, and how it is written. */
    @Override
    protected @org.jspecify.annotations.Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(mismatch instanceof MethodArgumentTypeMismatchException parameter)) {
            return super.handleTypeMismatch(mismatch, headers, status, request);
        }
        var form = ParameterForm.of(parameter.getRequiredType());
        String value = String.valueOf(parameter.getValue());
        return refusal(Problem.malformed(
                "problems.parameter-unreadable",
                parameter.getName(),
                value.substring(0, Math.min(value.length(), LONGEST_VALUE)),
                (Spoken) locale -> bodies.say("problems.form." + form.code(), locale),
                form.example()));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return refusal(Problem.malformed("problems.parameter-wanted", missing.getParameterName()));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause,
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode code,
            WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return plain(
                status,
                switch (status) {
                    case NOT_FOUND -> "problems.no-such-address";
                    case METHOD_NOT_ALLOWED -> "problems.method-not-allowed";
                    case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "problems.media-type";
                    default -> status.is4xxClientError() ? "problems.malformed" : "problems.accident";
                },
                request);
    }

    private ResponseEntity<ProblemDetail> respond(Problem problem, Locale locale) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(bodies.of(problem, locale));
    }

    private ResponseEntity<Object> refusal(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(bodies.of(problem, LocaleContextHolder.getLocale()));
    }

    private ResponseEntity<Object> plain(HttpStatus status, String code, WebRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(bodies.of(status, code, List.of(), LocaleContextHolder.getLocale()));
    }
}
