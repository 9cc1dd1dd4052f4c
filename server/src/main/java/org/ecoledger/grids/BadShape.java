package org.ecoledger.grids;

import java.util.Arrays;
import java.util.List;

/** An outline that cannot be one; the code names its sentence, the arguments fill it. */
final class BadShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    BadShape(String code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
