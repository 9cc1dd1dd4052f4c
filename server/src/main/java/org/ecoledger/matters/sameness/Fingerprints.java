package org.ecoledger.matters.sameness;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes fingerprints of reports. */
@Component
class Fingerprints {
    private static final List<Topic> TOPICS = Tables.read("sameness/topics").stream()
            .map(row -> new Topic(row.get("word"), row.get("topic")))
            .toList();

    private final ChineseWords words;

    private record Topic(String word, String topic) {}

    Fingerprints(ChineseWords words) {
        this.words = words;
    }

    Fingerprint of(Told told) {
        String text = ChineseWords.even(told.text());
        return new Fingerprint(told, words.of(text), Names.in(text), topics(text), text);
    }

    private static Set<String> topics(String text) {
        return TOPICS.stream()
                .filter(topic -> text.contains(topic.word()))
                .map(Topic::topic)
                .collect(Collectors.toSet());
    }
}
