package org.ecoledger.fires;

import java.util.Locale;
import org.ecoledger.fires.SeasonExtent.By;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Sentences;
import org.springframework.stereotype.Component;

/** What the rows of a season's report are called. */
@Component
class SeasonNames {
    private final Regions regions;
    private final FireWords words;
    private final Sentences sentences;

    SeasonNames(Regions regions, FireWords words, Sentences sentences) {
        this.regions = regions;
        this.words = words;
        this.sentences = sentences;
    }

    String of(By by, String key, Locale locale) {
        if (key.equals(SeasonExtent.NONE)) {
            return sentences.say("fires.none." + by.code(), java.util.List.of(), locale);
        }
        return switch (by) {
            case COUNTY, TOWNSHIP -> regions.find(key).map(Region::name).orElse(key);
            case CAUSE -> words.name("causes", key, locale);
            case OWNER -> key;
        };
    }
}
