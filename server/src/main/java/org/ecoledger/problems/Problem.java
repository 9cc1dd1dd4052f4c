package org.ecoledger.problems;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A refusal that a person reads. The code ("matters.photo.too-large") names its sentences in the catalogue
 * {@code problems/<first part>.properties} (Chinese) and {@code _en.properties}; the sentence under {@code code.mend}, if
 * there is one, says how to mend it. Arguments fill {0}, {1}, … .
 */
public final class Problem extends RuntimeException {
    private final transient HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Objection> objections;

    /**
     * One objection to one field.
     *
     * @param field name of the field as the form knows it
     * @param code catalogue code of its sentence
     */
    public record Objection(String field, String code, List<Object> arguments) {
        public static Objection to(String field, String code, Object... arguments) {
            return new Objection(field, code, List.of(arguments));
        }
    }

    private Problem(HttpStatus status, String code, List<Object> arguments, List<Objection> objections) {
        super(status.value() + " " + code + " " + arguments + (objections.isEmpty() ? "" : " " + objections));
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.objections = objections;
    }

    /** 400: the request cannot be understood. */
    public static Problem malformed(String code, Object... arguments) {
        return new Problem(HttpStatus.BAD_REQUEST, code, List.of(arguments), List.of());
    }

    /** 401: nobody is signed in, or the name and password do not fit. */
    public static Problem notSignedIn(String code, Object... arguments) {
        return new Problem(HttpStatus.UNAUTHORIZED, code, List.of(arguments), List.of());
    }

    /** 403: this person may not do this. */
    public static Problem forbidden(String code, Object... arguments) {
        return new Problem(HttpStatus.FORBIDDEN, code, List.of(arguments), List.of());
    }

    /** 404: it is not there, or this person may not know that it is. */
    public static Problem notFound(String code, Object... arguments) {
        return new Problem(HttpStatus.NOT_FOUND, code, List.of(arguments), List.of());
    }

    /** 409: somebody else was first, or the state does not allow it now. */
    public static Problem conflict(String code, Object... arguments) {
        return new Problem(HttpStatus.CONFLICT, code, List.of(arguments), List.of());
    }

    /** 413: the file is too large. */
    public static Problem tooLarge(String code, Object... arguments) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, code, List.of(arguments), List.of());
    }

    /** 422: understood, but not acceptable as it is; one sentence. */
    public static Problem unacceptable(String code, Object... arguments) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, List.of(arguments), List.of());
    }

    /** 429: too many of these from there in too short a time. */
    public static Problem tooMany(String code, Object... arguments) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, code, List.of(arguments), List.of());
    }

    /** 422: all objections at once, each beside its field. */
    public static Problem objections(String code, List<Objection> objections) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, List.of(), List.copyOf(objections));
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Objection> objections() {
        return objections;
    }
}
