package org.ecoledger.speeches.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.Due;
import org.ecoledger.speeches.extraction.Organisation;
import org.ecoledger.speeches.extraction.PhrasedDays;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.SpokenText;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.ecoledger.speeches.model.ProposalModel.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks what a model said against the text: the sentence must stand there word for word, and so must every word and figure
 * that it takes from it. What does not stand there is left blank or dropped; days are counted by our calendar, never by it.
 */
final class ModelAnswers {
    private static final int MOST = 500;
    private static final int SHORTEST_SENTENCE = 4;
    private static final int LONGEST_SENTENCE = 2000;
    private static final String UNITS = "units";

    private final SpokenText text;
    private final Organisation organisation;
    private final PhrasedDays days;

    ModelAnswers(SpokenText text, Organisation organisation, PhrasedDays days) {
        this.text = text;
        this.organisation = organisation;
        this.days = days;
    }

    Answer.Proposed check(JsonNode said) {
        Set<Proposal> proposals = new LinkedHashSet<>();
        int dropped = 0;
        for (JsonNode one : said) {
            Optional<Proposal> proposal = proposals.size() < MOST ? proposal(one) : Optional.empty();
            proposal.ifPresent(proposals::add);
            dropped += proposal.isPresent() ? 0 : 1;
        }
        return new Answer.Proposed(List.copyOf(proposals), dropped);
    }

    private Optional<Proposal> proposal(JsonNode said) {
        return stretch(said.path("quotation").asString("").strip()).flatMap(stretch -> {
            String sentence = stretch.in(text);
            return content(new Said(said, sentence))
                    .map(content -> new Proposal(
                            0,
                            stretch,
                            List.of(),
                            new Reason(ProposalModel.RULE, List.of(sentence)),
                            ProposalModel.MOST_CERTAIN,
                            content));
        });
    }

    private Optional<Stretch> stretch(String quotation) {
        if (quotation.length() < SHORTEST_SENTENCE || quotation.length() > LONGEST_SENTENCE) {
            return Optional.empty();
        }
        for (int paragraph = 0; paragraph < text.paragraphs().size(); paragraph++) {
            int from = text.paragraphs().get(paragraph).indexOf(quotation);
            if (from >= 0) {
                return Optional.of(new Stretch(paragraph, from, from + quotation.length()));
            }
        }
        return Optional.empty();
    }

    private Optional<Content> content(Said said) {
        return Optional.ofNullable(
                switch (said.code("kind")) {
                    case "TARGET" -> target(said);
                    case "TASK" ->
                        new Content.Task(
                                units(said),
                                said.orWhole("action"),
                                said.words("object"),
                                due(said),
                                said.words("frequency"),
                                said.number("quantity"),
                                said.words("quantityUnit"));
                    case "DUTY" -> new Content.Duty(units(said), said.orWhole("duty"));
                    case "COMMITMENT" ->
                        new Content.Commitment(
                                units(said),
                                said.orWhole("promise"),
                                said.number("quantity"),
                                said.words("quantityUnit"),
                                due(said));
                    case "FORBIDDEN" -> new Content.Forbidden(units(said), said.orWhole("deed"));
                    case "CONSEQUENCE" -> consequence(said);
                    default -> null;
                });
    }

    /** Without the words for what is measured, or a comparison, there is no target. */
    private @Nullable Content target(Said said) {
        String indicator = said.words("indicator");
        for (Comparison comparison : Comparison.values()) {
            if (comparison.name().equals(said.code("comparison")) && !indicator.isEmpty()) {
                return new Content.Target(
                        indicator,
                        null,
                        comparison,
                        said.number("value"),
                        said.words("unit"),
                        said.words("base"),
                        said.words("scope"),
                        due(said));
            }
        }
        return null;
    }

    private @Nullable Content consequence(Said said) {
        String effect = said.words("effect");
        return effect.isEmpty()
                ? null
                : new Content.Consequence(units(said), said.words("condition"), effect, said.number("points"));
    }

    private List<NamedUnit> units(Said said) {
        List<NamedUnit> units = new ArrayList<>();
        for (JsonNode one : said.node().path(UNITS)) {
            String words = said.inSentence(one.path("words").asString(""));
            if (!words.isEmpty()) {
                List<String> fitting = organisation.unitsCalled(words);
                String code = fitting.size() == 1 ? fitting.getFirst() : null;
                units.add(new NamedUnit(words, code, fitting, one.path("lead").asBoolean(units.isEmpty())));
            }
        }
        return units;
    }

    private @Nullable Due due(Said said) {
        String phrase = said.words("deadline");
        return phrase.isEmpty()
                ? null
                : days.read(phrase, text.heldOn()).orElseGet(() -> new Due(phrase, null, null, List.of()));
    }

    /** What was said of one sentence; only words of that sentence count. */
    private record Said(JsonNode node, String sentence) {
        String code(String field) {
            return node.path(field).asString("").strip().toUpperCase(Locale.ROOT);
        }

        String words(String field) {
            return inSentence(node.path(field).asString(""));
        }

        String inSentence(String words) {
            return sentence.contains(words.strip()) ? words.strip() : "";
        }

        /** The whole sentence where the words are none of its own. */
        String orWhole(String field) {
            String words = words(field);
            return words.isEmpty() ? sentence : words;
        }

        /** A figure that the sentence writes in the same digits; else the blank stays a blank. */
        @Nullable
        BigDecimal number(String field) {
            String digits = node.path(field).asString("").strip();
            return digits.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") && hasNumber(digits) ? new BigDecimal(digits) : null;
        }

        private boolean hasNumber(String digits) {
            return Pattern.compile("(?<![0-9.])" + Pattern.quote(digits) + "(?![0-9]|\\.[0-9])")
                    .matcher(sentence)
                    .find();
        }
    }
}
