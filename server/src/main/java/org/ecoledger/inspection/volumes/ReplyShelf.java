package org.ecoledger.inspection.volumes;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.inspection.papers.PaperFormat;
import org.ecoledger.inspection.volumes.MatterSearch.Frozen;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** Replies as they were signed and reported. */
@Component
class ReplyShelf implements Shelf {
    private final MatterSearch search;
    private final Matters matters;
    private final Jurisdictions jurisdictions;

    ReplyShelf(MatterSearch search, Matters matters, Jurisdictions jurisdictions) {
        this.search = search;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String kind() {
        return "reply";
    }

    @Override
    public List<Found> search(Search asked) {
        return search.frozen(asked.matters()).stream()
                .map(frozen -> material(frozen).found())
                .toList();
    }

    @Override
    public Optional<Material> find(String key, Actor reader) {
        return key.matches("[0-9]{1,18}")
                ? search.frozen(Long.parseLong(key))
                        .filter(frozen -> matters.find(frozen.matter(), jurisdictions.of(reader))
                                .isPresent())
                        .map(this::material)
                : Optional.empty();
    }

    private Material material(Frozen frozen) {
        String title = "交办件答复：" + frozen.title();
        return new Material(
                kind() + ":" + frozen.id(),
                frozen.acceptance(),
                title,
                frozen.day(),
                frozen.unit(),
                frozen.acceptance() + " " + title + PaperFormat.DOCX.ending(),
                () -> new ByteArrayInputStream(search.document(frozen.id())));
    }
}
