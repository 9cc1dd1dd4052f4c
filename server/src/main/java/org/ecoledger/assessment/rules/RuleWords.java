package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A rule set in words, sentence by sentence with the address of what each says: nobody should have to read the data to know by
 * what he is assessed (M15-01).
 */
final class RuleWords {
    private final RuleSet rules;
    private final Tongue tongue;
    private final ValueWords values;
    private final List<Section> sections = new ArrayList<>();

    private RuleWords(RuleSet rules, Tongue tongue) {
        this.rules = rules;
        this.tongue = tongue;
        this.values = new ValueWords(rules, tongue);
    }

    /** @param name of the part of the rule set: items, vetoes */
    record Section(String name, String title, List<Sentence> sentences) {}

    /** @param address of what it says, such as {@code items[2]} */
    record Sentence(String address, String heading, String text) {}

    static List<Section> of(RuleSet rules, Locale locale) {
        var words = new RuleWords(rules, Tongue.of(locale));
        words.heading();
        words.all("items", rules.items().size(), i -> item(words, i));
        words.all(
                "deductions",
                rules.deductions().size(),
                i -> words.sentence(
                        "deductions",
                        i,
                        "",
                        words.values.deduction(rules.deductions().get(i))));
        var consequences = new ConsequenceWords(rules, words.values, words.tongue);
        words.all(
                "vetoes",
                rules.vetoes().size(),
                i -> words.sentence(
                        "vetoes", i, "", consequences.veto(rules.vetoes().get(i))));
        words.all(
                "cascades",
                rules.cascades().size(),
                i -> words.sentence(
                        "cascades", i, "", consequences.cascade(rules.cascades().get(i))));
        words.all(
                "triggers",
                rules.triggers().size(),
                i -> words.sentence(
                        "triggers", i, "", consequences.trigger(rules.triggers().get(i))));
        words.form();
        words.options();
        return List.copyOf(words.sections);
    }

    private interface At {
        Sentence at(int index);
    }

    private static Sentence item(RuleWords words, int i) {
        RuleItem item = words.rules.items().get(i);
        return words.sentence("items", i, words.tongue.say(item.name(), item.english()), words.values.item(item));
    }

    private Sentence sentence(String list, int i, String heading, String text) {
        return new Sentence(list + "[" + i + "]", heading, text);
    }

    private void all(String list, int size, At sentence) {
        var sentences = new ArrayList<Sentence>();
        for (int i = 0; i < size; i++) {
            sentences.add(sentence.at(i));
        }
        section(list, sentences);
    }

    private void section(String name, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            sections.add(
                    new Section(name, RuleNames.entry("RuleSet", name).in(tongue.locale()), List.copyOf(sentences)));
        }
    }

    private void heading() {
        String whom = RuleNames.choice("SubjectKind", rules.subjects().name()).in(tongue.locale());
        String periods = String.join(
                tongue.say("、", ", "),
                rules.periods().stream()
                        .map(kind -> RuleNames.choice("AssessmentPeriod.Kind", kind.name())
                                .in(tongue.locale()))
                        .toList());
        String within = rules.within() == null ? tongue.say("全市", "the whole city") : rules.within();
        String until = rules.validTo() == null ? "" : tongue.say("至" + rules.validTo(), " to " + rules.validTo());
        String ties =
                RuleNames.choice("RuleSet.Ties", rules.ranking().ties().name()).in(tongue.locale());
        String by = RuleNames.choice("RuleSet.By", rules.ranking().by().name()).in(tongue.locale());
        String rounding =
                RuleNames.choice("RoundingMode", rules.rounding().name()).in(tongue.locale());
        section(
                "total",
                List.of(
                        new Sentence(
                                "subjects",
                                "",
                                tongue.say(
                                        "考核对象：" + within + "的" + whom + "；按" + periods + "考核；自" + rules.validFrom()
                                                + until + "起施行。",
                                        "Assessed: " + whom + " of " + within + ", by " + periods + ", from "
                                                + rules.validFrom() + until + ".")),
                        new Sentence(
                                "total",
                                "",
                                tongue.say(
                                        "总分" + Tongue.number(rules.total()) + "分，显示" + rules.decimals() + "位小数，"
                                                + rounding + "；" + by + "，" + ties + breaker() + "。",
                                        Tongue.number(rules.total()) + " points in all, shown with " + rules.decimals()
                                                + " decimals, " + rounding + "; " + by + ", " + ties + breaker()
                                                + "."))));
    }

    private String breaker() {
        String breaker = rules.ranking().tieBreaker();
        String name = rules.items().stream()
                .filter(item -> item.code().equals(breaker))
                .map(item -> tongue.say(item.name(), item.english()))
                .findFirst()
                .orElse(breaker == null ? "" : breaker);
        return breaker == null
                ? ""
                : tongue.say("；总分相同时比较“" + name + "”", "; between equal totals “" + name + "” decides");
    }

    private void form() {
        CheckForm form = rules.form();
        var sentences = new ArrayList<Sentence>();
        Sampling sampling = rules.sampling();
        if (sampling != null) {
            sentences.add(new Sentence(
                    "sampling",
                    "",
                    tongue.say(
                            "每期每县区随机抽" + sampling.openDrawn() + "个乡镇明查，每个乡镇至少暗访" + sampling.covertEach() + "次。",
                            "In each period " + sampling.openDrawn()
                                    + " townships of each county are drawn for an open check; each has at least "
                                    + sampling.covertEach() + " covert checks.")));
        }
        if (form != null) {
            sentences.add(new Sentence(
                    "form.full",
                    "",
                    tongue.say(
                            "每次检查满分" + Tongue.number(form.full()) + "分，按发现的问题扣分，扣完为止。",
                            "A check begins with " + Tongue.number(form.full()) + " marks; each finding takes some.")));
            for (int i = 0; i < form.lines().size(); i++) {
                sentences.add(new Sentence(
                        "form.lines[" + i + "]", "", line(form.lines().get(i))));
            }
        }
        section("form", sentences);
    }

    private String line(CheckForm.Line line) {
        String scene = RuleNames.choice("Scene", line.scene()).in(tongue.locale());
        BigDecimal cap = line.cap();
        String most = cap == null
                ? ""
                : tongue.say("，最多扣" + Tongue.number(cap) + "分", ", " + Tongue.number(cap) + " at most");
        String photo = line.photo() == null
                ? ""
                : tongue.say("；须附照片：" + line.photo(), "; a photo is compulsory: " + line.photo());
        String each = line.each().signum() == 0
                ? tongue.say("不在检查分内扣，直接从总分中扣", "taken from the total, not from the check")
                : tongue.say("每处扣" + Tongue.number(line.each()) + "分", Tongue.number(line.each()) + " marks each");
        return tongue.say(
                scene + "·" + line.name() + "：" + each + most + photo,
                scene + ", " + line.english() + ": " + each + most + photo);
    }

    private void options() {
        Options options = rules.options();
        var sentences = new ArrayList<Sentence>();
        BigDecimal floor = options.floor();
        sentences.add(new Sentence(
                "options.floor",
                "",
                floor == null
                        ? tongue.say("总分不设下限。", "A total may fall below zero.")
                        : tongue.say(
                                "总分最低为" + Tongue.number(floor) + "分。",
                                "No total falls below " + Tongue.number(floor) + ".")));
        Options.Bottom bottom = options.bottom();
        if (bottom != null) {
            String cut = RuleNames.choice("Options.Cut", bottom.cut().name()).in(tongue.locale());
            sentences.add(new Sentence(
                    "options.bottom",
                    "",
                    tongue.say(
                            "最后" + bottom.places() + "名为末位；末位线上并列的" + cut + "。",
                            "The last " + bottom.places()
                                    + " are “among the last”; where the cut goes through equal ones " + cut + ".")));
        }
        sentences.add(new Sentence(
                "options.objectionDays",
                "",
                tongue.say(
                        "被检查单位可在" + options.objectionDays() + "个工作日内对问题提出异议；对结果运用可在" + options.appealDays()
                                + "个工作日内申诉。",
                        "A checked unit may object to a finding within " + options.objectionDays()
                                + " working days, and appeal against a consequence within " + options.appealDays()
                                + ".")));
        BigDecimal falseReport = options.falseReport();
        if (falseReport != null) {
            sentences.add(new Sentence(
                    "options.falseReport",
                    "",
                    tongue.say(
                            "自报不实的，该项记0分，另扣" + Tongue.number(falseReport) + "分。",
                            "A false report scores zero and costs " + Tongue.number(falseReport) + " points more.")));
        }
        for (int i = 0; i < options.notStated().size(); i++) {
            Options.Choice choice = options.notStated().get(i);
            sentences.add(new Sentence(
                    "options.notStated[" + i + "]",
                    tongue.say("原细则未规定", "Not stated in the written rules"),
                    choice.question() + tongue.say("——", " — ") + choice.choice()));
        }
        section("options", sentences);
    }
}
