package org.ecoledger.reports.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.reports.fields.SubjectSource;
import org.ecoledger.targets.Letter;
import org.ecoledger.targets.Letters;
import org.springframework.stereotype.Component;

/** Letters of responsibility that are printed (M01-01). */
@Component
class LetterSubjects implements SubjectSource {
    private final Letters letters;

    LetterSubjects(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public String name() {
        return "责任书";
    }

    @Override
    public String english() {
        return "letter of responsibility";
    }

    @Override
    public Optional<Choice> find(String key, Jurisdiction jurisdiction) {
        return letters.find(key, jurisdiction).map(LetterSubjects::choice);
    }

    @Override
    public List<Choice> matching(String words, Jurisdiction jurisdiction, int most) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return letters.newest(null, jurisdiction).stream()
                .filter(letter -> (letter.number() + " " + letter.title() + " " + letter.takerName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(most)
                .map(LetterSubjects::choice)
                .toList();
    }

    private static Choice choice(Letter letter) {
        return new Choice(letter.number(), letter.title(), letter.takerName());
    }
}
