package org.ecoledger.inspection.replies;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that a reply is checked for.
 *
 * @param id short name under which its remarks are known
 * @param basis ruling, capability or process rule on which it rests
 * @param lasting asked again at each signature: what was there may have been annulled since
 */
record ReplyRule(String id, String basis, boolean lasting, Function<Examined, Stream<Remark>> check) {

    static ReplyRule atSubmission(String id, String basis, Function<Examined, Stream<Remark>> check) {
        return new ReplyRule(id, basis, false, check);
    }

    static ReplyRule lasting(String id, String basis, Function<Examined, Stream<Remark>> check) {
        return new ReplyRule(id, basis, true, check);
    }
}
