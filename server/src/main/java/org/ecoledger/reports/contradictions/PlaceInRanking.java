package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 在12个考核单位中居第十五位: a place in a ranking beyond the number of those ranked (N13). */
final class PlaceInRanking implements Rule.OfSentence {
    private static final Pattern AMONG =
            Pattern.compile("^(?:[^，；。]{0,12})(?:中|里|内)?[，]?[^，；。]{0,20}(?:居|列|排名?|名列|位列|位居|名次)[^，；。]{0,6}第?$");
    /** 居全省16个地市第6位. */
    private static final Pattern STANDS = Pattern.compile("(?:居|列|排名?|名列|位列|位居)(?:在|于)?[^，；。]{0,10}$");

    private static final Pattern BEHIND = Pattern.compile("[^，；。]{0,8}(?:中|里|的)?第");
    private static final Pattern AMONG_ALL = Pattern.compile("[（(，]?(?:全[省市县区]|参评|参加排名的)?(?:共|共有|总共)(?:有)?$");

    @Override
    public String name() {
        return "place-in-ranking";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity place : sentence.only(quantity -> quantity.is(Role.RANK) && quantity.sign() == 1)) {
            List<Quantity> all = sentence.quantities();
            if (place.index() > 0 && AMONG.matcher(place.lead()).find()) {
                judge(sentence, all.get(place.index() - 1), place, found);
            } else if (place.index() > 0
                    && STANDS.matcher(all.get(place.index() - 1).clause()).find()
                    && BEHIND.matcher(place.lead()).matches()) {
                judge(sentence, all.get(place.index() - 1), place, found);
            }
            if (place.index() + 1 < all.size()
                    && AMONG_ALL.matcher(all.get(place.index() + 1).lead()).find()) {
                judge(sentence, all.get(place.index() + 1), place, found);
            }
        }
    }

    private void judge(Sentence sentence, Quantity ranked, Quantity place, Consumer<Contradiction> found) {
        boolean counts = ranked.unit().dimension().startsWith("count:")
                && ranked.amount().isPoint()
                && ranked.amount().isWhole();
        if (!counts || place.value().compareTo(ranked.value()) <= 0) {
            return;
        }
        found.accept(contradiction(
                ranked.index() < place.index()
                        ? List.of(sentence.mark(ranked), sentence.mark(place))
                        : List.of(sentence.mark(place), sentence.mark(ranked)),
                sentence.said(ranked) + "参加排名，名次写为第" + sentence.said(place) + "。",
                "名次不会大于参加排名的数目" + sentence.said(ranked) + "。",
                "核对名次和参加排名的数目。"));
    }
}
