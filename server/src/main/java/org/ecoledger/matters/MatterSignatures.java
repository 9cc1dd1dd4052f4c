package org.ecoledger.matters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.matters.MatterFile.Coded;
import org.ecoledger.matters.MatterFile.LinkView;
import org.ecoledger.matters.MatterFile.SignatureView;
import org.ecoledger.matters.MatterFile.SigningView;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Row;
import org.ecoledger.procedures.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chain of signatures of a matter as its page shows it: who signed, who is still to sign, what no longer holds and why. */
@Component
class MatterSignatures {
    private final Signatures signatures;
    private final SignedContents contents;
    private final SignChain chain;
    private final Procedures procedures;
    private final Posts posts;

    MatterSignatures(
            Signatures signatures, SignedContents contents, SignChain chain, Procedures procedures, Posts posts) {
        this.signatures = signatures;
        this.contents = contents;
        this.chain = chain;
        this.procedures = procedures;
        this.posts = posts;
    }

    /** Null where nothing is signed and nothing has to be. */
    @Nullable
    SigningView of(Matter matter, Locale locale) {
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        List<String> demanded = chain.of(procedure);
        List<Signature> given = signatures.of(matter.number());
        if (demanded.isEmpty() && given.isEmpty()) {
            return null;
        }
        String now = contents.of(matter).map(SignedContent.Content::sha256).orElse("");
        Map<Long, String> why = signatures.voidedWhy(matter.number());
        return new SigningView(
                given.stream()
                        .map(signature -> view(signature, now, why.get(signature.id()), procedure, locale))
                        .toList(),
                demanded.stream()
                        .map(capacity -> link(capacity, given, matter, procedure, locale))
                        .toList());
    }

    private static SignatureView view(
            Signature signature, String now, @Nullable String why, Procedure procedure, Locale locale) {
        String voidedBy = signature.voidedBy();
        return new SignatureView(
                signature.id(),
                capacity(signature.capacity(), procedure, locale),
                signature.name(),
                signature.post(),
                signature.onBehalfOf(),
                signature.at(),
                signature.content(),
                signature.sha256(),
                signature.holds() && signature.sha256().equals(now),
                signature.voidedAt(),
                voidedBy == null ? null : procedure.actionName(voidedBy, locale),
                why);
    }

    private LinkView link(String capacity, List<Signature> given, Matter matter, Procedure procedure, Locale locale) {
        boolean signed = given.stream()
                .anyMatch(signature -> signature.holds() && signature.capacity().equals(capacity));
        Row row = procedure.rows().stream()
                .filter(one -> capacity.equals(one.signs()))
                .findFirst()
                .orElseThrow();
        return new LinkView(
                capacity(capacity, procedure, locale),
                signed,
                Named.who(procedure, row).in(locale),
                row.who().stream()
                        .flatMap(who -> holders(who, matter))
                        .distinct()
                        .toList());
    }

    private Stream<String> holders(Who who, Matter matter) {
        String owner = matter.owner();
        return owner == null || who.relation() != Relation.OWNER
                ? Stream.empty()
                : posts.in(owner, who.role()).stream().map(Post::holder);
    }

    private static Coded capacity(String code, Procedure procedure, Locale locale) {
        return new Coded(code, procedure.word("signature", code, locale));
    }
}
