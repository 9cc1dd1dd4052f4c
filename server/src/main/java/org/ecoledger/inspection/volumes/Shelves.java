package org.ecoledger.inspection.volumes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.inspection.volumes.Shelf.Found;
import org.ecoledger.inspection.volumes.Shelf.Material;
import org.ecoledger.inspection.volumes.Shelf.Search;
import org.springframework.stereotype.Component;

/** All shelves from which volumes are bound. */
@Component
class Shelves {
    private static final String MATTER = "matter:";

    private final MatterShelf matters;
    private final List<Shelf> others;

    Shelves(MatterShelf matters, ReplyShelf replies, EvidenceShelf evidence, IssuedShelf issued, ListShelf lists) {
        this.matters = matters;
        this.others = List.of(replies, evidence, issued, lists);
    }

    /** What the system proposes: matters by units, period and words, and what hangs on them. A person picks. */
    List<Found> search(Actor reader, DocumentRequest request, List<String> words) {
        List<Found> found = matters.search(new Search(reader, request, words, List.of()));
        List<String> numbers = found.stream()
                .map(matter -> matter.ref().substring(MATTER.length()))
                .toList();
        var asked = new Search(reader, request, words, numbers);
        return Stream.concat(found.stream(), others.stream().flatMap(shelf -> shelf.search(asked).stream()))
                .toList();
    }

    /** Empty where there is none, or this person may not see it. */
    Optional<Material> find(String ref, Actor reader) {
        return shelfOf(ref).flatMap(shelf -> shelf.find(keyIn(ref), reader));
    }

    boolean mayRead(String ref, Actor reader) {
        return shelfOf(ref).filter(shelf -> shelf.mayRead(keyIn(ref), reader)).isPresent();
    }

    private Optional<Shelf> shelfOf(String ref) {
        return Stream.concat(Stream.of(matters), others.stream())
                .filter(shelf -> ref.startsWith(shelf.kind() + ":"))
                .findFirst();
    }

    private static String keyIn(String ref) {
        return ref.substring(ref.indexOf(':') + 1);
    }
}
