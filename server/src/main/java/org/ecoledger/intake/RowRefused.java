package org.ecoledger.intake;

import java.util.Arrays;
import java.util.List;

/** One row cannot be taken; the others can. The code names its sentence in the catalogue, the arguments fill it. */
public final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    public RowRefused(String code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments), null, false, false);
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }
}
