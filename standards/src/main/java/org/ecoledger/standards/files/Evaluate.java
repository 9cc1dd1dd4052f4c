package org.ecoledger.standards.files;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The program {@code evaluate air FILE} and {@code evaluate water FILE}: reads CSV or CSV.gz from a file or, for {@code -},
 * from standard input, and writes the same rows in the same order with what HJ 633 or GB 3838-2002 says of each, by the
 * edition in force on the row's day. Rows stream through: memory does not grow with the file.
 *
 * <p>Bad lines and a summary go to standard error. The program ends with 0 when all rows were gone through, with 1 when it
 * stopped at a bad line because {@code --strict} was asked for, and with 2 when the command or the file cannot be used.
 */
public final class Evaluate {
    private static final int DONE = 0;
    private static final int STOPPED = 1;
    private static final int UNUSABLE = 2;

    private final InputStream in;
    private final OutputStream out;
    private final Report report;

    private Evaluate(InputStream in, OutputStream out, Report report) {
        this.in = in;
        this.out = out;
        this.report = report;
    }

    /** @param args {@code air} or {@code water}, options, and a file; {@code --help} tells them */
    public static void main(String[] args) {
        // Not System.out: it hides that nobody reads any more.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(args), System.in, out, err));
    }

    static int run(List<String> arguments, InputStream in, OutputStream out, PrintStream err) {
        Report report = new Report(err);
        try {
            if (arguments.contains("--help") || arguments.contains("-h")) {
                help(out);
                return DONE;
            }
            return new Evaluate(in, out, report).carryOut(Request.of(arguments));
        } catch (UnusableInput e) {
            report.say(e.sentence());
            return UNUSABLE;
        } catch (RowWriter.WriteFailed e) {
            return e.isBrokenPipe() ? DONE : failed(report, "不能写出：", "Cannot write: ", e);
        } catch (IOException e) {
            if (Source.isDamage(e)) {
                report.say(new Sentence("压缩文件已损坏或不完整。", "The packed file is damaged or incomplete."));
                return UNUSABLE;
            }
            return failed(report, "不能读取：", "Cannot read: ", e);
        }
    }

    private int carryOut(Request request) throws UnusableInput, IOException {
        try (Source source = Source.open(request.file(), in, request.charset())) {
            EvaluatedFile file = EvaluatedFile.begin(request, source, out, report);
            try {
                file.run(request.strict());
            } catch (RowWriter.WriteFailed e) {
                throw e;
            } catch (IOException e) {
                file.summary();
                throw e;
            }
            file.summary();
            return request.strict() && report.badLines() > 0 ? STOPPED : DONE;
        }
    }

    private static int failed(Report report, String chinese, String english, IOException e) {
        report.say(new Sentence(chinese + e.getMessage(), english + e.getMessage()));
        return UNUSABLE;
    }

    private static void help(OutputStream out) throws IOException {
        try (InputStream text = Evaluate.class.getResourceAsStream("help.txt")) {
            if (text == null) {
                throw new IllegalStateException("no help.txt beside " + Evaluate.class.getName());
            }
            text.transferTo(out);
            out.flush();
        }
    }
}
