package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a sentence with what they are of. */
final class Quantities {
    private static final String COMMAS = "，；：、（）。,;:()！？";
    private static final String STOPS = "，；：（）。,;:()！？";
    private static final Pattern REFERENCE = Pattern.compile("(?:较|比|与|同|相比|低于|高于|超过|对比)$");
    private static final int MOST_COMPARED = 40;
    private static final Pattern BEYOND =
            Pattern.compile("，?(?:的)?[^，；。]{0,6}(?:还有|尚有|仍有|高出?|低|多|少|超出?|超过|差|提高|增加|减少|好)(?:了|出)?");
    private static final Pattern DIFFERENCE = Pattern.compile("(?:的)?(?:还)?(?:高|低|多|少)(?:了|出)?");
    private static final Pattern BELOW = Pattern.compile("低于|少于|未达|差|不足");
    private static final Pattern TARGET_NAMED =
            Pattern.compile("(?:超出|超过|超额完成|高于|低于|少于|多于|优于)[^，；。]{0,10}(?:目标|任务|计划|指标|要求|标准|限值)(?:值|数|任务|限值)?[（(]$");
    private static final Pattern BASE_NAMED =
            Pattern.compile("(?:较|比|与|同)(?:去年|上年|上一年|前一年|同期|上月|上季度|20\\d\\d年)[^，；。]{0,8}$");
    private static final int LONGEST_SUBJECT = 24;

    private final Dictionary dictionary;
    private final Roles roles;
    private final Pattern filler;

    Quantities(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.roles = new Roles(dictionary);
        this.filler = Pattern.compile(
                "不降反升|不升反降|不增反降|不减反增|多出|少出|高出|低出|超出|达到了?|达(?!标)|为|是|了|的|约|在|实现|完成|由|从|到|至|仅|只有|只|已占|已|均(?!值|浓)|有(?!效)|以上|左右|也|又|则|再|还|并|全部|总共|一共|"
                        + "因此|所以|从而|才能|必须|须|才|同时|相比|[两三四五六七八九十]项|[两三四五六七八九十]年(?:间|来)?|"
                        + "比例|幅度|上下|其中|包括|分别|占|"
                        + dictionary.oneOf(
                                "down",
                                "up",
                                "downrate",
                                "uprate",
                                "compare",
                                "previous",
                                "total",
                                "rest",
                                "least",
                                "most",
                                "plan",
                                "neutral"));
    }

    Sentence read(Sentence bare) {
        String text = bare.text();
        List<Stretch> stretches = Stretch.in(text);
        List<Amount> amounts = Amounts.in(text, stretches, dictionary);
        List<Quantity> quantities = new ArrayList<>();
        int before = 0;
        int stretch = 0;
        int part = 0;
        @Nullable Stretch period = null;
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            int next = i + 1 < amounts.size() ? amounts.get(i + 1).from() : text.length();
            while (stretch < stretches.size() && stretches.get(stretch).to() <= amount.from()) {
                Stretch named = stretches.get(stretch);
                if (!isReference(text, named)) {
                    named = sinceJanuary(text, named);
                    period = period != null
                                    && !named.isYear()
                                    && named.year() == 0
                                    && named.when().isEmpty()
                            ? inYearOf(named, period)
                            : named;
                }
                stretch++;
            }
            String lead = text.substring(before, amount.from());
            part += (int)
                    lead.chars().filter(c -> c == '；' || c == ';' || c == '。').count();
            quantities.add(quantity(
                    i,
                    amount,
                    lead,
                    text.substring(amount.to(), Math.max(amount.to(), next)),
                    part,
                    period,
                    quantities));
            before = amount.to();
        }
        return new Sentence(
                bare.piece(),
                bare.section(),
                bare.number(),
                bare.written(),
                bare.glyphs(),
                bare.offset(),
                text,
                stretches,
                withOlderAsBase(quantities));
    }

    /** 截至10月底: from the first of January on. */
    private static Stretch sinceJanuary(String text, Stretch stretch) {
        String before = text.substring(Math.max(0, stretch.from() - 3), stretch.from());
        boolean until =
                before.endsWith("截至") || before.endsWith("截止") || before.endsWith("截止到") || before.endsWith("截至到");
        return until && stretch.first() > 0 && stretch.first() == stretch.last()
                ? new Stretch(
                        stretch.from(),
                        stretch.to(),
                        stretch.text(),
                        stretch.year(),
                        stretch.when(),
                        1,
                        stretch.last(),
                        0)
                : stretch;
    }

    private static Stretch inYearOf(Stretch named, Stretch year) {
        return new Stretch(
                named.from(),
                named.to(),
                named.text(),
                year.year(),
                year.when(),
                named.first(),
                named.last(),
                named.day());
    }

    private static boolean isReference(String text, Stretch stretch) {
        return stretch.text().endsWith("同期")
                || REFERENCE
                        .matcher(text.substring(Math.max(0, stretch.from() - 2), stretch.from()))
                        .find();
    }

    private Quantity quantity(
            int index,
            Amount amount,
            String lead,
            String tail,
            int part,
            @Nullable Stretch period,
            List<Quantity> earlier) {
        String clause = clause(lead, STOPS);
        @Nullable Quantity last = earlier.isEmpty() ? null : earlier.getLast();
        boolean listed = last != null
                && (lead.equals("、") || lead.equals("和") || lead.equals("与") || lead.equals("及") || lead.equals("以及"));
        Roles.Given given = given(amount, lead, withBracketsName(lead, clause), tail, listed ? last : null, last);
        @Nullable Indicator indicator = dictionary.lastIndicator(lead);
        String subject = listed ? "" : subject(lead);
        boolean own = indicator != null || !subject.isEmpty();
        if (!own && last != null) {
            indicator = last.indicator();
            subject = last.subject();
        }
        boolean planned = dictionary.hasAny("plan", clause) && !clause.contains("完成目标") && !clause.contains("已")
                || listed && last != null && last.planned();
        boolean isIndex = indicator != null
                && indicator.dimension().equals(Unit.INDEX.dimension())
                && !amount.unit().isKnown()
                && !given.role().equals(Role.RANK);
        return new Quantity(
                index,
                isIndex ? amount.in(Unit.INDEX) : amount,
                given.role(),
                given.sign(),
                lead,
                clause,
                tail,
                part,
                indicator,
                subject,
                own,
                planned,
                period);
    }

    private static boolean isBracketed(String lead) {
        return !lead.isEmpty() && "（(".indexOf(lead.charAt(lead.length() - 1)) >= 0;
    }

    /** 比上年（90.8分）提高: what stands before the bracket says what the number in it is. */
    private static String withBracketsName(String lead, String clause) {
        int open = lead.length() - 1;
        if (open < 0 || "（(".indexOf(lead.charAt(open)) < 0) {
            return clause;
        }
        String before = clause(lead.substring(0, open), STOPS);
        return BASE_NAMED.matcher(before).find() ? before : clause;
    }

    private Roles.Given given(
            Amount amount,
            String lead,
            String clause,
            String tail,
            @Nullable Quantity listed,
            @Nullable Quantity last) {
        if (listed != null && amount.form() != Amount.Form.ORDINAL) {
            return new Roles.Given(listed.role(), listed.sign());
        }
        if (last != null && last.is(Role.TARGET) && BEYOND.matcher(lead).matches()) {
            return new Roles.Given(Role.GAP, lead.contains("低") || lead.contains("少") || lead.contains("差") ? -1 : 1);
        }
        if (last != null
                && last.is(Role.BASE)
                && last.amount().isLike(amount)
                && DIFFERENCE.matcher(lead).matches()) {
            return new Roles.Given(Role.CHANGE, lead.contains("低") || lead.contains("少") ? -1 : 1);
        }
        if (last != null && last.is(Role.TARGET) && isBracketed(last.lead()) && lead.matches("[）)](?:的|了)?")) {
            return new Roles.Given(Role.GAP, BELOW.matcher(last.lead()).find() ? -1 : 1);
        }
        if (amount.form() != Amount.Form.ORDINAL
                && isBracketed(lead)
                && TARGET_NAMED.matcher(lead).find()) {
            return new Roles.Given(Role.TARGET, 0);
        }
        if (last != null
                && amount.unit().isPercent()
                && lead.equals("的")
                && !last.unit().isPercent()
                && last.unit().isMeasure()) {
            return new Roles.Given(Role.SHARE, 0);
        }
        return roles.of(amount, clause, tail);
    }

    /** 2024年38微克/立方米, where 2025年 stands beside it, is the base of a change. */
    private static List<Quantity> withOlderAsBase(List<Quantity> quantities) {
        if (quantities.stream().noneMatch(quantity -> quantity.is(Role.CHANGE))) {
            return quantities;
        }
        return quantities.stream()
                .map(quantity -> isOlder(quantity, quantities) ? quantity.as(Role.BASE) : quantity)
                .toList();
    }

    private static boolean isOlder(Quantity quantity, List<Quantity> all) {
        Stretch own = quantity.period();
        if (!quantity.is(Role.LEVEL)
                || own == null
                || own.year() == 0
                || Stretch.in(quantity.lead()).isEmpty()) {
            return false;
        }
        return all.stream().limit(MOST_COMPARED).anyMatch(other -> {
            Stretch period = other.period();
            return other.is(Role.LEVEL)
                    && other.isLike(quantity)
                    && period != null
                    && period.year() == own.year() + 1
                    && !Stretch.in(other.lead()).isEmpty()
                    && (quantity.isOf(other) || other.isOf(quantity));
        });
    }

    private static String clause(String lead, String stops) {
        int at = lead.length();
        while (at > 0 && stops.indexOf(lead.charAt(at - 1)) < 0) {
            at--;
        }
        return lead.substring(at);
    }

    /** The nouns of the last clause that has some. */
    private String subject(String lead) {
        int end = lead.length();
        while (end > 0) {
            String part = clause(lead.substring(0, end), COMMAS);
            String nouns = part.length() > LONGEST_SUBJECT ? part.substring(part.length() - LONGEST_SUBJECT) : part;
            for (Stretch stretch : Stretch.in(nouns).reversed()) {
                nouns = nouns.substring(0, stretch.from()) + nouns.substring(stretch.to());
            }
            nouns = filler.matcher(nouns).replaceAll("");
            if (!nouns.isBlank()) {
                return nouns;
            }
            end -= part.length() + 1;
        }
        return "";
    }
}
