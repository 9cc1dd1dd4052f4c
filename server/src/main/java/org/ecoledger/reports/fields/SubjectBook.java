package org.ecoledger.reports.fields;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.reports.fields.SubjectSource.Choice;
import org.springframework.stereotype.Component;

/** All kinds of files that a document may be about. */
@Component
public class SubjectBook {
    private static final int MOST = 30;

    private final Map<String, SubjectSource> sources = new TreeMap<>();

    SubjectBook(List<SubjectSource> sources) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
    }

    public boolean knows(String kind) {
        return sources.containsKey(kind);
    }

    public List<String> kinds() {
        return List.copyOf(sources.keySet());
    }

    /** What people call files of this kind; its code where there are none. */
    public String name(String kind, Locale locale) {
        SubjectSource source = sources.get(kind);
        if (source == null) {
            return kind;
        }
        return locale.getLanguage().equals("en") ? source.english() : source.name();
    }

    /** The file, if who sees this may see it. */
    public Optional<Choice> find(String kind, String key, Jurisdiction jurisdiction) {
        return Optional.ofNullable(sources.get(kind)).flatMap(source -> source.find(key, jurisdiction));
    }

    /** Files of the kind in whose number or title these words occur, the newest first. */
    public List<Choice> matching(String kind, String words, Jurisdiction jurisdiction) {
        SubjectSource source = sources.get(kind);
        return source == null ? List.of() : source.matching(words.strip(), jurisdiction, MOST);
    }
}
