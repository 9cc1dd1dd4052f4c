package org.ecoledger.matters;

import java.util.Optional;
import org.ecoledger.matters.SignedContent.Content;
import org.ecoledger.procedures.Row;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is signed on a matter, wherever it is kept: the first module that knows of something says so. */
@Component
class SignedContents {
    private final ObjectProvider<SignedContent> modules;
    private final SignChain chain;

    /** @param modules are asked for late: they may themselves look at matters */
    SignedContents(ObjectProvider<SignedContent> modules, SignChain chain) {
        this.modules = modules;
        this.chain = chain;
    }

    /** What a signature given now would be put under. */
    Optional<Content> of(Matter matter) {
        return modules.orderedStream()
                .flatMap(module -> module.of(matter).stream())
                .findFirst();
    }

    /** The same where this step signs, or needs to know what was signed. */
    Optional<Content> of(Matter matter, Row row) {
        boolean asked = row.signs() != null
                || row.sets().containsValue("content")
                || !chain.demandedBy(row).isEmpty();
        return asked ? of(matter) : Optional.empty();
    }
}
