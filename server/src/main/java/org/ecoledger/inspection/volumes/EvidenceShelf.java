package org.ecoledger.inspection.volumes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Posts;
import org.springframework.stereotype.Component;

/** Evidence of the matters that answer, and what the units supplied for the request. Annulled files are not bound. */
@Component
class EvidenceShelf implements Shelf {
    private final EvidenceFiles evidence;
    private final Posts posts;

    EvidenceShelf(EvidenceFiles evidence, Posts posts) {
        this.evidence = evidence;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public List<Found> search(Search asked) {
        var subjects = new ArrayList<String>();
        subjects.add(asked.request().subject());
        asked.matters().forEach(number -> subjects.add("matter:" + number));
        return evidence.ofAny(subjects).stream()
                .filter(file -> !file.annulled() && evidence.mayRead(asked.reader(), file))
                .map(file -> material(file).found())
                .toList();
    }

    @Override
    public Optional<Material> find(String key, Actor reader) {
        return key.matches("[0-9a-f-]{36}")
                ? evidence.find(UUID.fromString(key))
                        .filter(file -> !file.annulled() && evidence.mayRead(reader, file))
                        .map(this::material)
                : Optional.empty();
    }

    /** A file annulled since stays in the volume that was bound with it. */
    @Override
    public boolean mayRead(String key, Actor reader) {
        return evidence.find(UUID.fromString(key))
                .filter(file -> evidence.mayRead(reader, file))
                .isPresent();
    }

    private Material material(EvidenceFile file) {
        String subject = Objects.requireNonNullElse(file.subject(), "");
        boolean outsider = isFromOutside(file);
        return new Material(
                kind() + ":" + file.id(),
                subject.substring(subject.indexOf(':') + 1),
                file.name(),
                CityTime.at(file.uploadedAt()).toLocalDate(),
                posts.of(file.uploadedBy()).map(post -> post.unit().name()).orElse(""),
                outsider ? file.name().replaceFirst("\\.[^.]*$", "") + ".jpg" : file.name(),
                () -> open(file, outsider));
    }

    /** What somebody from outside took carries where he stood: only the picture is handed on (ruling 7). */
    private boolean isFromOutside(EvidenceFile file) {
        return file.isImage() && posts.of(file.uploadedBy()).isEmpty();
    }

    private InputStream open(EvidenceFile file, boolean outsider) {
        return outsider ? new ByteArrayInputStream(evidence.preview(file).orElseThrow()) : evidence.open(file);
    }
}
