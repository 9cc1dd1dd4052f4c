package org.ecoledger.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Wrong rule sets are refused with every objection at its field (C3, done-line 5)")
class RuleObjectionsTest {

    @Test
    @DisplayName("A.3: the shipped rule sets have no objection, alone or together, and answer what A.3 leaves open")
    void theShippedAreSound() {
        List<RuleSet> all = RuleBook.shipped().stream().map(RuleSetFile::read).toList();

        assertThat(all)
                .extracting(RuleSet::code)
                .contains(
                        "county-environment",
                        "xt-county-quarter",
                        "xt-township-quarter",
                        "xt-department-year",
                        "xt-county-year",
                        "letter-year");
        for (RuleSet rules : all) {
            assertThat(CityRules.objections(all, rules)).as(rules.code()).isEmpty();
            assertThat(OpenQuestions.unanswered(rules)).as(rules.code()).isEmpty();
        }
    }

    @Test
    @DisplayName("All faults of a text are named together, each with its address")
    void everyObjectionAtOnce() {
        assertThat(RuleBook.of("xt-county-quarter")
                        .with("/total", "\"110\"")
                        .with(
                                "/items/1/formula",
                                "{\"kind\":\"BANDS\",\"bands\":[{\"from\":\"9\",\"marks\":\"5\"},{\"from\":\"9\",\"marks\":\"10\"}]}")
                        .with("/items/2/formula", "{\"kind\":\"LINEAR\",\"full\":\"10\",\"zero\":\"10\"}")
                        .with("/items/0/value/parts/0/weight", "\"0\"")
                        .with("/items/0/value/parts/1/value/source", "\"rumour\"")
                        .with("/items/3/value/item", "\"Water Bureau\"")
                        .with("/deductions/0/cap", "\"0.2\"")
                        .with("/sampling/openDrawn", "-1")
                        .with("/options/bottom/places", "0")
                        .with(
                                "/form/lines/8",
                                "{\"code\":\"open-dump\",\"name\":\"又一行\",\"scene\":\"moon\",\"each\":\"0\"}")
                        .with(
                                "/triggers/3",
                                "{\"code\":\"x\",\"on\":{\"kind\":\"VETOED\",\"veto\":\"nobody\"},\"consequence\":\"veto\",\"basis\":\"b\"}")
                        .objections())
                .containsExactlyInAnyOrder(
                        "total total",
                        "items[0].value.parts[0].weight weight",
                        "items[0].value.parts[1].value.source source",
                        "items[1].formula bands-overlap",
                        "items[2].formula flat",
                        "items[3].value.item item",
                        "deductions[0].cap cap",
                        "triggers[3].on.veto trigger-veto",
                        "form.lines[8].scene scene",
                        "form.lines[8].code line-twice",
                        "form.lines[8].each line-each",
                        "sampling sampling",
                        "options.bottom.places bottom");
    }

    @Test
    @DisplayName("A veto without evidence, basis or condition is refused (done-line 5)")
    void aVetoNeedsItsProof() {
        assertThat(RuleBook.of("xt-township-quarter")
                        .with("/vetoes/0/evidence", "\" \"")
                        .with("/vetoes/0/basis", "null")
                        .with("/vetoes/1/condition", "null")
                        .objections())
                .containsExactlyInAnyOrder(
                        "vetoes[0].evidence veto-evidence",
                        "vetoes[0].basis veto-basis",
                        "vetoes[1].condition veto-condition");
        assertThat(RuleBook.of("xt-township-quarter")
                        .with("/vetoes/0/condition/by", "\"13-40\"")
                        .objections())
                .containsExactly("vetoes[0].condition.by month-day");
    }

    @Test
    @DisplayName("N58: a place earns points by place and only a place does; ties by a sub-score name it")
    void placesAndPointsBelongTogether() {
        assertThat(RuleBook.of("xt-county-quarter")
                        .with("/items/7/formula", "{\"kind\":\"MINUS\"}")
                        .with("/items/1/formula", "{\"kind\":\"RANK_POINTS\",\"points\":[\"10\",\"9\"]}")
                        .with("/items/7/value/ties", "\"BY_SUB_SCORE\"")
                        .objections())
                .containsExactlyInAnyOrder(
                        "items[1].formula rank-value",
                        "items[7].formula place-formula",
                        "items[7].value.subScore sub-score");
    }

    @Test
    @DisplayName("What is no part of a rule set is named with its line; wrong writing with what it should be")
    void unknownAndWronglyWritten() {
        String text = RuleTexts.replaced("\"decimals\": 2", "\"decimals\": 2, \"decimal\": 2")
                .replace("\"HALF_EVEN\"", "\"HALF\"")
                .replace("\"60\",\"measure\"", "\"sixty\",\"measure\"")
                .replace("\"kind\":\"BANDS\"", "\"kind\":\"CURVE\"");
        List<Objection> objections = RuleSetFile.look(text).objections();

        assertThat(objections.stream().map(RuleBook::said))
                .containsExactlyInAnyOrder(
                        "decimal unknown-entry",
                        "rounding choice",
                        "items[0].points number",
                        "items[1].formula.kind kind");
        assertThat(objections.stream()
                        .filter(objection -> objection.field().equals("decimal"))
                        .findFirst()
                        .orElseThrow()
                        .arguments())
                .containsExactly("decimal", 3);
    }

    @Test
    @DisplayName("A text that is no JSON, or says something twice, is refused with its line")
    void brokenTexts() {
        assertThat(refused("{\n \"code\": \n")).isEqualTo("assessment.rule-set-unreadable");
        assertThat(refused("{\"code\": \"a\", \"code\": \"b\"}")).isEqualTo("assessment.rule-set-unreadable");
        assertThat(refused("[]")).isEqualTo("assessment.rule-set-unreadable");
    }

    @Test
    @DisplayName("P16: cascades to unknown rule sets and in circles are refused across all rule sets")
    void cascadesEnd() {
        List<RuleSet> all = new ArrayList<>(
                RuleBook.shipped().stream().map(RuleSetFile::read).toList());
        String back = "{\"code\":\"back\",\"name\":\"反连\",\"when\":\"PLACE\",\"source\":\"finding\",\"item\":\"*\","
                + "\"to\":\"COUNTY\",\"toRules\":\"xt-county-quarter\",\"effect\":{\"kind\":\"LAST\"},\"basis\":\"无\"}";
        RuleSet circle = RuleSetFile.read(RuleBook.of("xt-township-quarter")
                .with("/version", "\"2026.9\"")
                .with("/validFrom", "\"2026-04-01\"")
                .with("/cascades/0", back)
                .text());

        assertThat(CityRules.objections(all, circle)).singleElement().satisfies(objection -> {
            assertThat(objection.code()).isEqualTo("assessment.rule.cascade-cycle");
            assertThat(objection.arguments())
                    .containsExactly("xt-township-quarter → xt-county-quarter → xt-township-quarter");
        });
        RuleSet lost = RuleSetFile.read(RuleBook.of("xt-county-quarter")
                .with("/version", "\"2026.9\"")
                .with("/cascades/0/toRules", "\"nowhere\"")
                .with("/cascades/1/to", "\"TOWNSHIP\"")
                .text());
        assertThat(CityRules.objections(all, lost).stream().map(RuleBook::said))
                .containsExactlyInAnyOrder(
                        "validFrom in-force", "cascades[0].toRules cascade-unknown", "cascades[1].to cascade-subjects");
        RuleSet itself = RuleSetFile.read(RuleBook.of("xt-county-quarter")
                .with("/cascades/0/toRules", "\"xt-county-quarter\"")
                .with("/cascades/0/to", "\"COUNTY\"")
                .text());
        assertThat(CityRules.objections(all, itself).stream().map(RuleBook::said))
                .containsExactly("cascades[0].toRules cascade-self");
    }

    @Test
    @DisplayName("A.3 “not stated”: what a rule set leaves open must be answered before it is issued")
    void openQuestionsAreAnswered() {
        RuleSet silent = RuleSetFile.read(RuleBook.of("xt-township-quarter")
                .with("/options/notStated", "[]")
                .text());

        assertThat(OpenQuestions.unanswered(silent))
                .extracting(objection ->
                        ((OpenQuestions.Question) objection.arguments().getFirst()).when())
                .containsExactly(
                        OpenQuestions.When.WEIGHTED,
                        OpenQuestions.When.DRAWN,
                        OpenQuestions.When.SCENES,
                        OpenQuestions.When.DEDUCTIONS,
                        OpenQuestions.When.APPEAL);
    }

    @Test
    @DisplayName("Every objection is said in Chinese and in English, with the field's name and no key")
    void objectionsAreSentences() {
        var sentences = new Sentences();
        List<Objection> objections =
                RuleSetFile.look("{\"items\":[{\"formula\":{\"kind\":\"X\"}}]}").objections();

        assertThat(objections).hasSizeGreaterThan(8);
        for (Objection objection : objections) {
            String chinese = sentences.say(objection.code(), objection.arguments(), Locale.SIMPLIFIED_CHINESE);
            assertThat(chinese).doesNotContain("assessment.").matches(".*\\p{IsHan}.*");
            assertThat(sentences.say(objection.code(), objection.arguments(), Locale.ENGLISH))
                    .doesNotContain("assessment.")
                    .doesNotMatch(".*\\p{IsHan}.*");
        }
        assertThat(sentences.say(
                        objections.stream()
                                .filter(objection -> objection.field().equals("items[0].points"))
                                .findFirst()
                                .orElseThrow()
                                .code(),
                        List.of(new RuleNames.Place("items[0].points")),
                        Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("“考核项目第1条的分值”没有填写，请补上。");
    }

    private static String refused(String text) {
        return catchThrowableOfType(Problem.class, () -> RuleSetFile.look(text)).code();
    }
}
