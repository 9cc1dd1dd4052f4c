package org.ecoledger.standards.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.SharedData;

/** What one run of the program gave. */
record Evaluated(int code, byte[] bytes, String err) {

    /** Runs the program on this input. */
    static Evaluated of(byte[] input, String... arguments) {
        return run("-", input, arguments);
    }

    static Evaluated of(String input, String... arguments) {
        return of(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** Runs the program on a file. */
    static Evaluated file(String name, String... arguments) {
        return run(name, new byte[0], arguments);
    }

    private static Evaluated run(String file, byte[] input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = Evaluate.run(all, new ByteArrayInputStream(input), out, errors);
        return new Evaluated(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<Map<String, String>> rows() {
        return SharedData.rows(out().lines().toList());
    }

    /** The only row behind the heading. */
    Map<String, String> row() {
        List<Map<String, String>> rows = rows();
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows: " + out() + err);
        }
        return rows.getFirst();
    }
}
