package org.ecoledger.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search box above all pages. */
@RestController
@RequestMapping("/api/v1/search")
class SearchController {
    private static final int LONGEST = 100;

    private final SearchHits hits;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    SearchController(SearchHits hits, Jurisdictions jurisdictions, Clock clock) {
        this.hits = hits;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Found(String q, List<SearchHits.Hit> hits, Instant asOf) {}

    @GetMapping
    Found search(Actor actor, @RequestParam(defaultValue = "") String q) {
        String words = q.strip();
        if (words.length() > LONGEST) {
            throw Problem.unacceptable("overview.search-too-long", LONGEST);
        }
        return new Found(
                words, words.isEmpty() ? List.of() : hits.find(words, jurisdictions.of(actor)), clock.instant());
    }
}
