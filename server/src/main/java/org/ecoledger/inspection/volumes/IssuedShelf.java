package org.ecoledger.inspection.volumes;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.IssuedDocuments;
import org.ecoledger.inspection.IssuedDocuments.Issued;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** What other modules issued as documents: {@code issued:bulletin/12}. */
@Component
class IssuedShelf implements Shelf {
    private final List<IssuedDocuments> sources;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    IssuedShelf(List<IssuedDocuments> sources, Jurisdictions jurisdictions, Clock clock) {
        this.sources = List.copyOf(sources);
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "issued";
    }

    @Override
    public List<Found> search(Search asked) {
        LocalDate today = CityTime.today(clock);
        LocalDate from = asked.request().from() == null
                ? today.minusYears(1)
                : asked.request().from();
        LocalDate to = asked.request().to() == null ? today : asked.request().to();
        Jurisdiction jurisdiction = jurisdictions.of(asked.reader());
        return sources.stream()
                .flatMap(source -> source.between(from, to, jurisdiction).stream()
                        .filter(issued -> asked.words().isEmpty()
                                || asked.words().stream()
                                        .anyMatch(word -> issued.title().contains(word)
                                                || issued.number().contains(word)))
                        .map(issued -> material(source, issued, jurisdiction).found()))
                .toList();
    }

    @Override
    public Optional<Material> find(String key, Actor reader) {
        Jurisdiction jurisdiction = jurisdictions.of(reader);
        int slash = key.indexOf('/');
        return slash < 1
                ? Optional.empty()
                : sources.stream()
                        .filter(source -> source.kind().equals(key.substring(0, slash)))
                        .findFirst()
                        .flatMap(source -> source.find(key.substring(slash + 1), jurisdiction)
                                .map(issued -> material(source, issued, jurisdiction)));
    }

    private Material material(IssuedDocuments source, Issued issued, Jurisdiction jurisdiction) {
        return new Material(
                kind() + ":" + source.kind() + "/" + issued.key(),
                issued.number(),
                issued.title(),
                issued.date(),
                issued.unit(),
                issued.fileName(),
                () -> new ByteArrayInputStream(
                        source.open(issued.key(), jurisdiction).orElseThrow()));
    }
}
